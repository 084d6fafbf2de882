A hire that nobody chose, and a placement that nobody was hired for.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv; printf 'id,company,title,opened\nJ1,V1,T,2021-01-01\n' >openings.csv
$ printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-01\n' >citizens.csv; printf 'id,opening,citizen,proposed\nM1,J1,B1,2021-02-01\n' >matches.csv
$ rff-match decide M1 ansat
rff-match: a person at the employer's chooses, never a list: write chooser=NAME
[1]
$ rff-match place M1 form=smaajob start=2021-03-01
rff-match: M1 is not decided ansat; first rff-match decide M1 ansat chooser=NAME
[1]
$ cat matches.csv; test -e placements.csv
id,opening,citizen,proposed
M1,J1,B1,2021-02-01
[1]
