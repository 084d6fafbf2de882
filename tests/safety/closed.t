Closed standard descriptors: no file of the project takes their place. Each writing command does its work, or says 4 when
the id it gave could not be printed; the project is sound afterwards and no text has gone astray into it.
project: none

$ mkdir -m 700 good; printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >good/rff.yaml
$ rff-enroll -q -C good companies name=A kind=forening
$ printf 'id,name,kind\nV0999,Ny,forening\n' >rows.csv; printf 'id,kind,company\nT0999,frivillig,V0999\n' >mentors.csv
$ # ---- how it was called, status; files that are there, records in them
$ cat >try.sh <<'.'
> for closed in '<&-' '>&-' '2>&-' '<&- >&-' '>&- 2>&-' '<&- >&- 2>&-'; do
> 	rm -rf p; cp -R good p
> 	eval "\"\$@\" $closed" >/dev/null 2>&1
> 	echo "$closed" $? $(ls p) $(cat p/*.csv | grep -v ^id, | cut -d, -f1,2)
> 	rff-check -C p; rff-enroll -q -C p mentors kind=frivillig
> done
> .
$ sh try.sh rff-enroll -C p companies name=B kind=forening
<&- 0 companies.csv rff.yaml V0001,A V0002,B
>&- 4 companies.csv rff.yaml V0001,A V0002,B
2>&- 0 companies.csv rff.yaml V0001,A V0002,B
<&- >&- 4 companies.csv rff.yaml V0001,A V0002,B
>&- 2>&- 4 companies.csv rff.yaml V0001,A V0002,B
<&- >&- 2>&- 4 companies.csv rff.yaml V0001,A V0002,B
$ sh try.sh rff-enroll -C p --amend companies V0001 name=B
<&- 0 companies.csv rff.yaml V0001,B
>&- 0 companies.csv rff.yaml V0001,B
2>&- 0 companies.csv rff.yaml V0001,B
<&- >&- 0 companies.csv rff.yaml V0001,B
>&- 2>&- 0 companies.csv rff.yaml V0001,B
<&- >&- 2>&- 0 companies.csv rff.yaml V0001,B
$ sh try.sh rff-enroll -C p companies rows.csv
<&- 0 companies.csv rff.yaml V0001,A V0999,Ny
>&- 4 companies.csv rff.yaml V0001,A V0999,Ny
2>&- 0 companies.csv rff.yaml V0001,A V0999,Ny
<&- >&- 4 companies.csv rff.yaml V0001,A V0999,Ny
>&- 2>&- 4 companies.csv rff.yaml V0001,A V0999,Ny
<&- >&- 2>&- 4 companies.csv rff.yaml V0001,A V0999,Ny
$ sh try.sh rff-enroll -C p companies rows.csv mentors mentors.csv
<&- 0 companies.csv mentors.csv rff.yaml V0001,A V0999,Ny T0999,frivillig
>&- 4 companies.csv mentors.csv rff.yaml V0001,A V0999,Ny T0999,frivillig
2>&- 0 companies.csv mentors.csv rff.yaml V0001,A V0999,Ny T0999,frivillig
<&- >&- 4 companies.csv mentors.csv rff.yaml V0001,A V0999,Ny T0999,frivillig
>&- 2>&- 4 companies.csv mentors.csv rff.yaml V0001,A V0999,Ny T0999,frivillig
<&- >&- 2>&- 4 companies.csv mentors.csv rff.yaml V0001,A V0999,Ny T0999,frivillig
$ sh try.sh rff-enroll -C p --undo
<&- 0 companies.csv rff.yaml
>&- 0 companies.csv rff.yaml
2>&- 0 companies.csv rff.yaml
<&- >&- 0 companies.csv rff.yaml
>&- 2>&- 0 companies.csv rff.yaml
<&- >&- 2>&- 0 companies.csv rff.yaml
$ # ---- refused: nothing stored, and the word for it goes nowhere
$ sh try.sh rff-enroll -C p companies name=B kind=none
<&- 65 companies.csv rff.yaml V0001,A
>&- 65 companies.csv rff.yaml V0001,A
2>&- 65 companies.csv rff.yaml V0001,A
<&- >&- 65 companies.csv rff.yaml V0001,A
>&- 2>&- 65 companies.csv rff.yaml V0001,A
<&- >&- 2>&- 65 companies.csv rff.yaml V0001,A
$ # ---- reading: 74 when the answer could not be printed, but for -o, which is a file
$ sh try.sh rff-check -C p -f csv
<&- 0 companies.csv rff.yaml V0001,A
>&- 74 companies.csv rff.yaml V0001,A
2>&- 0 companies.csv rff.yaml V0001,A
<&- >&- 74 companies.csv rff.yaml V0001,A
>&- 2>&- 74 companies.csv rff.yaml V0001,A
<&- >&- 2>&- 74 companies.csv rff.yaml V0001,A
$ sh try.sh rff-report -C p journal
<&- 0 companies.csv rff.yaml V0001,A
>&- 74 companies.csv rff.yaml V0001,A
2>&- 0 companies.csv rff.yaml V0001,A
<&- >&- 74 companies.csv rff.yaml V0001,A
>&- 2>&- 74 companies.csv rff.yaml V0001,A
<&- >&- 2>&- 74 companies.csv rff.yaml V0001,A
$ sh try.sh rff-report -C p -o out journal; grep -c V0001 out
<&- 0 companies.csv rff.yaml V0001,A
>&- 0 companies.csv rff.yaml V0001,A
2>&- 0 companies.csv rff.yaml V0001,A
<&- >&- 0 companies.csv rff.yaml V0001,A
>&- 2>&- 0 companies.csv rff.yaml V0001,A
<&- >&- 2>&- 0 companies.csv rff.yaml V0001,A
1
$ # ---- a new project
$ for closed in '<&-' '>&-' '2>&-' '<&- >&- 2>&-'; do rm -rf new; eval "rff-init new $closed"; echo $?; ls -A new; done
0
rff.yaml
0
rff.yaml
0
rff.yaml
0
rff.yaml
