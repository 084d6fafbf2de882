rff-enroll TABLE FILE and TABLE -: all rows or none; what is there already changes nothing.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'kind;name\r\noffentlig;"A; B"\r\n\r\nforening;C\r\n' >in.csv
$ rff-enroll companies in.csv
V0001
V0002
$ cut -d, -f1-3 companies.csv
id,name,kind
V0001,A; B,offentlig
V0002,C,forening
$ # ---- without ids the same rows are new rows
$ rff-enroll companies in.csv
V0003
V0004
$ # ---- with ids or keys, once is enough
$ cut -d, -f1-3 companies.csv >with-ids.csv; cp companies.csv before
$ rff-enroll companies with-ids.csv; cmp companies.csv before
$ rff-enroll companies companies.csv; cmp companies.csv before
$ rff-enroll companies - <companies.csv; cmp companies.csv before
$ printf 'company,date,held_by,channel\nV0001,2021-01-01,Anne,mail\nV0001,2021-01-02,Anne,mail\n' >contacts-in.csv
$ rff-enroll contacts contacts-in.csv; cp contacts.csv before; rff-enroll contacts contacts-in.csv; cmp contacts.csv before
V0001/2021-01-01/Anne/mail/
V0001/2021-01-02/Anne/mail/
$ # ---- all or none: one bad row of many
$ cp companies.csv before; printf 'id,name,kind,employees\nV0001,Andet navn,offentlig,\n,D,forening,12\n,E,x,tolv\n' >in.csv
$ rff-enroll companies in.csv; cmp companies.csv before
in.csv:2:7: error: name: "Andet navn" is not what V0001 has ("A; B", line 2); use --amend to change it
1 error; nothing written
$ rff-enroll --amend companies in.csv; cmp companies.csv before
in.csv:4:4: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
in.csv:4:6: error: employees: "tolv" is no whole number; write digits only
2 errors; nothing written
$ # ---- amended, added and left alone in one go
$ printf 'id,name,kind,employees\nV0001,Andet navn,offentlig,7\nV0002,C,forening,\n,D,forening,12\nEgen-1,E,forening,\n' >in.csv
$ rff-enroll --amend companies in.csv; cut -d, -f1-3 companies.csv; grep -c test companies.csv
V0005
Egen-1
id,name,kind
V0001,Andet navn,offentlig
V0002,C,forening
V0003,A; B,offentlig
V0004,C,forening
V0005,D,forening
Egen-1,E,forening
6
$ # ---- -n
$ cp companies.csv before
$ printf 'name,kind,note\nF,forening,"æ, x"\nG,offentlig,\n' | rff-enroll -n companies -; cmp companies.csv before
add V0006: name=F kind=forening note=æ, x
add V0007: name=G kind=offentlig note=
$ # ---- columns of one's own come along; rff's own columns are not the sender's to fill
$ printf 'name,kind,x_kilde,recorded,by\nH,forening,regneark,2001-01-01T00:00:00Z,nogen\n' | rff-enroll companies -
V0006
$ head -n 1 companies.csv | grep -o ',x_kilde$'; tail -n 1 companies.csv | sed 's/20[2-9][0-9-]*T[0-9:]*Z/STAMP/'
,x_kilde
V0006,H,forening,,,,,,,,,,,,,,,,,,STAMP,test,regneark
$ # ---- a header alone is no rows
$ cp companies.csv before; printf 'name,kind\n' | rff-enroll companies -; cmp companies.csv before
$ # ---- what cannot be read stops it all
$ mkfifo pipe; rff-enroll companies pipe; rff-enroll companies nowhere.csv; rff-enroll companies .; cmp companies.csv before
pipe: error: is a pipe, socket or device; a plain file is needed
1 error; nothing written
rff-enroll: nowhere.csv: No such file or directory
.: error: is a directory; a plain file is needed
1 error; nothing written
$ # ---- 2,000 rows at once have 2,000 ids
$ { echo name,kind; seq -f 'N%g,forening' 2000; } | rff-enroll companies - | sort -u | wc -l
2000
$ rff-check
