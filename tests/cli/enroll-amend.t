rff-enroll --amend TABLE ID COLUMN=VALUE …: one row is changed, silently; COLUMN= empties a cell.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf '\357\273\277id;x_a;"name";kind;recorded;by\r\nV1;"a;b";"Et";forening;;\r\n\r\nV2;;To;forening;2021-01-01T00:00:00Z;anne' >companies.csv
$ rff-enroll --amend companies V1 name=Nyt
$ sed 's/20[2-9][0-9-]*T[0-9:]*Z;test/STAMP/' companies.csv | od -An -c
 357 273 277   i   d   ;   x   _   a   ;   "   n   a   m   e   "
   ;   k   i   n   d   ;   r   e   c   o   r   d   e   d   ;   b
   y  \r  \n   V   1   ;   "   a   ;   b   "   ;   N   y   t   ;
   f   o   r   e   n   i   n   g   ;   S   T   A   M   P  \r  \n
  \r  \n   V   2   ;   ;   T   o   ;   f   o   r   e   n   i   n
   g   ;   2   0   2   1   -   0   1   -   0   1   T   0   0   :
   0   0   :   0   0   Z   ;   a   n   n   e
$ rff-enroll --amend companies V2 kind=offentlig x_a='æ;ø'; sed 's/20[2-9][0-9-]*T[0-9:]*Z;test/STAMP/' companies.csv | tail -n 1
V2;"æ;ø";To;offentlig;STAMP
$ # ---- what says what is there already changes nothing at all
$ cp companies.csv before; rff-enroll --amend companies V2 kind=offentlig; cmp companies.csv before
$ rff-enroll --amend companies V2 x_b=; cmp companies.csv before
$ # ---- a cell is emptied; a required one is not
$ rff-enroll --amend companies V2 x_a=; tail -n 1 companies.csv | cut -d';' -f1-4
V2;;To;offentlig
$ cp companies.csv before; rff-enroll --amend companies V2 name=; cmp companies.csv before
rff-enroll: error: name: empty; write text on one line
1 error; nothing written
$ # ---- rows without an id are named by their key
$ printf 'company,date,held_by,channel,citizen,note,recorded,by\nV1,2021-01-01,Anne Ø,mail,,,,\n' >contacts.csv
$ rff-enroll --amend contacts 'V1/2021-01-01/Anne Ø/mail/' note='ringer igen'; sed 's/20[2-9][0-9-]*T[0-9:]*Z/STAMP/' contacts.csv
company,date,held_by,channel,citizen,note,recorded,by
V1,2021-01-01,Anne Ø,mail,,ringer igen,STAMP,test
$ rff-enroll --amend contacts V1/2021-01-01 note=x
rff-enroll: error: "V1/2021-01-01" is no row of contacts.csv; see its ids
1 error; nothing written
[65]
$ # ---- a row that is not there is not made
$ rff-enroll --amend companies V3 name=Tre; cmp companies.csv before
rff-enroll: error: "V3" is no row of companies.csv; see its ids
1 error; nothing written
$ rff-enroll --amend companies V3 name=Tre kind=forening; cmp companies.csv before
rff-enroll: error: "V3" is no row of companies.csv; see its ids
1 error; nothing written
$ # ---- -n says what would be, and writes nothing, not even a lock
$ rm -rf .rff; rff-enroll -n --amend companies V1 name='Nyt navn' kind=offentlig; cmp companies.csv before; ls -A
amend V1: name=Nyt navn kind=offentlig
before
companies.csv
contacts.csv
rff.yaml
$ rff-enroll -n --amend companies V1 kind=forening; rff-enroll -n --amend companies V1 kind=x
rff-enroll: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
1 error; nothing written
[65]
$ # ---- the file keeps its mode
$ chmod 640 companies.csv; rff-enroll --amend companies V1 kind=offentlig; ls -l companies.csv | cut -c1-10
-rw-r-----
