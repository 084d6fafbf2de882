rff-check: every error and warning of a project, or silence.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-check
$ # ---- warnings only: told, and still 0
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv; printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'id,citizen,company,form,start\nF1,B1,V1,smaajob,2020-12-31\n' >placements.csv
$ rff-check
placements.csv:2:18: warning: start: "2020-12-31" is before the citizen was enrolled (2021-01-01)
1 warning
$ rff-check -q
$ # ---- errors of every file at once, sorted by file, line and column
$ printf 'id,name,kind\nV1,,x\nV1,B,forening\n' >companies.csv; printf 'id,kind\nT1,nobody\n' >mentors.csv; printf 'areas: x\n' >>rff.yaml
$ rff-check
companies.csv:2:4: error: name: empty; write text on one line
companies.csv:3:1: error: id: "V1" stands already in line 2; give each row its own id
rff.yaml:5:8: error: areas: "x" is no list; write [a, b] or lines with -
3 errors
[65]
$ rff-check -q
companies.csv:2:4: error: name: empty; write text on one line
companies.csv:3:1: error: id: "V1" stands already in line 2; give each row its own id
rff.yaml:5:8: error: areas: "x" is no list; write [a, b] or lines with -
3 errors
[65]
$ # ---- as an answer: on stdout, with the names of the checks, the exit status the same
$ sed -i '$d' rff.yaml
$ rff-check -f csv 2>/dev/null
severity,file,line,column,check,message
error,companies.csv,2,4,required,name: empty; write text on one line
error,companies.csv,2,5,code,"kind: ""x"" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening"
error,companies.csv,3,1,duplicate,"id: ""V1"" stands already in line 2; give each row its own id"
error,mentors.csv,2,4,code,"kind: ""nobody"" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette"
[65]
$ rff-check -f json 2>/dev/null
[
 {"severity": "error", "file": "companies.csv", "line": 2, "column": 4, "check": "required", "message": "name: empty; write text on one line"},
 {"severity": "error", "file": "companies.csv", "line": 2, "column": 5, "check": "code", "message": "kind: \"x\" is no code of kind; write one of kommerciel, socialoekonomisk, offentlig, forening"},
 {"severity": "error", "file": "companies.csv", "line": 3, "column": 1, "check": "duplicate", "message": "id: \"V1\" stands already in line 2; give each row its own id"},
 {"severity": "error", "file": "mentors.csv", "line": 2, "column": 4, "check": "code", "message": "kind: \"nobody\" is no code of mentor; write one of medarbejdermentor, virksomhedsbuddy, konsulentmentor, erhvervsmentor, ledermentor, frivillig, mentorstoette"}
]
[65]
$ rff-check -f csv -q
[65]
$ rff-check -f csv -o findings.csv; wc -l <findings.csv
5
$ rff-check -f csv >/dev/full
rff-check: standard output: No space left on device
[74]
$ rff-check 2>/dev/full
[65]
$ # ---- warnings as an answer
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv; rm mentors.csv
$ rff-check -f csv
severity,file,line,column,check,message
warning,placements.csv,2,18,participation,"start: ""2020-12-31"" is before the citizen was enrolled (2021-01-01)"
$ # ---- a clean project answers with nothing but headings
$ rm placements.csv; rff-check -f csv; rff-check -f json
severity,file,line,column,check,message
[]
$ # ---- every name that is told is in the list, once
$ rff-check --list -f csv | tail -n +2 | cut -d, -f1,2 >../names; cut -d, -f1 ../names | sort | uniq -d; for name in required,error code,error duplicate,error participation,warning; do grep -cx $name ../names; done
1
1
1
1
$ # ---- it writes nothing, not even in a directory that may not be written
$ ls -A; chmod a-w .; rff-check; chmod u+w .; ls -A
citizens.csv
companies.csv
findings.csv
rff.yaml
citizens.csv
companies.csv
findings.csv
rff.yaml
