rff-enroll TABLE COLUMN=VALUE …: a row is added, its id printed, nothing else changes.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nareas: [nakskov, maribo]\nfollowup: [{id: halv, after: 15d, from: start}]\n' >rff.yaml
$ rff-enroll companies name='Brugsen i Nakskov' kind=kommerciel area=nakskov cvr=12345674 pnumber=0101901234
V0001
$ rff-enroll companies kind=offentlig name='Æble, pære & "co"'
V0002
$ cut -d, -f1-5 companies.csv
id,name,kind,cvr,pnumber
V0001,Brugsen i Nakskov,kommerciel,12345674,0101901234
V0002,"Æble, pære & ""co""",offentlig,
$ head -n 1 companies.csv
id,name,kind,cvr,pnumber,branch,municipality,area,employees,interested,joined,ambassador,networks,network_joined,offers,consultant,contact_name,contact_email,contact_phone,note,recorded,by
$ # ---- when and who
$ sed -n 2p companies.csv | grep -o '[^,]*,[^,]*$'
~ ^20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[012][0-9]:[0-5][0-9]:[0-5][0-9]Z,test$
$ RFF_USER='Anne Ø' rff-enroll citizens municipality=0360 benefit=kth-aktivitetsparat enrolled=2021-01-31 areas='maribo nakskov' hours_max=12.5 x_egen='mit eget'
B0001
$ sed -n '2s/20[0-9T:-]*Z/STAMP/p' citizens.csv
B0001,0360,kth-aktivitetsparat,2021-01-31,,,,,,,12.5,,,,,,,,,maribo nakskov,,,,,STAMP,Anne Ø,mit eget
$ head -n 1 citizens.csv | grep -o '[^,]*,[^,]*,[^,]*$'
recorded,by,x_egen
$ # ---- of every kind of key the name is printed
$ rff-enroll placements citizen=B0001 company=V0001 form=smaajob start=2021-02-01
F0001
$ rff-enroll visits placement=F0001 step=halv held=2021-02-16 with=virksomhed outcome=godt-match employed=ja
F0001/halv/2021-02-16
$ rff-enroll contacts company=V0001 date=2021-02-01 held_by='Anne Ø' channel=besoeg
V0001/2021-02-01/Anne Ø/besoeg/
$ rff-enroll exemptions citizen=B0001 from=2021-05-01 reason=barsel
B0001/2021-05-01
$ # ---- options may stand anywhere, and what begins with - after --
$ rff-enroll mentors -q kind=frivillig; cut -d, -f1 mentors.csv
id
T0001
$ rff-enroll -- mentors kind=frivillig name=--navn; tail -n 1 mentors.csv | cut -d, -f1-6
T0002
T0002,frivillig,,,,--navn
$ # ---- a refused row changes nothing, not by a byte; all its mistakes are told
$ cp companies.csv before; rff-enroll companies kind=x employees=mange note='010190 1234'; cmp companies.csv before
rff-enroll: argument 4 holds a CPR number (DDMMYY-****); rff stores none
$ rff-enroll companies name=C kind=x employees=mange cvr=12345678; cmp companies.csv before
rff-enroll: error: cvr: "12345678" is no CVR number; write 8 digits that satisfy modulus 11
rff-enroll: error: employees: "mange" is no whole number; write digits only
rff-enroll: error: kind: "x" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening
3 errors; nothing written
$ rff-enroll companies name=C; cmp companies.csv before
rff-enroll: error: kind: empty; write a code of kind
1 error; nothing written
$ rff-enroll placements citizen=B0001 company=V0009 form=smaajob start=2021-02-30; wc -l <placements.csv
rff-enroll: error: company: "V0009" is not in companies.csv; write the id of a row that is there, or add it first
rff-enroll: error: start: "2021-02-30" is not a date; write YYYY-MM-DD
2 errors; nothing written
2
$ rff-enroll companies id=V0001 name=C kind=offentlig; cmp companies.csv before
rff-enroll: error: kind: "offentlig" is not what V0001 has ("kommerciel", line 2); use --amend to change it
rff-enroll: error: name: "C" is not what V0001 has ("Brugsen i Nakskov", line 2); use --amend to change it
2 errors; nothing written
$ # ---- a warning about the new row is told, and does not stop it; of other rows it is not
$ rff-enroll placements citizen=B0001 company=V0002 form=fleksjob start=2020-12-31
rff-enroll: warning: start: "2020-12-31" is before the citizen was enrolled (2021-01-31)
1 warning
F0002
$ rff-enroll placements citizen=B0001 company=V0002 form=elevplads start=2021-12-31
F0003
$ rff-enroll -q placements citizen=B0001 company=V0002 form=nytteindsats start=2020-12-31
$ # ---- a project with an error is not written to
$ echo 'T9,nobody,,,,,,' >>mentors.csv; cp mentors.csv before; rff-enroll companies name=D kind=offentlig; rff-enroll mentors kind=frivillig; cmp mentors.csv before
mentors.csv:4:4: error: kind: "nobody" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette
1 error; nothing written
mentors.csv:4:4: error: kind: "nobody" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette
1 error; nothing written
