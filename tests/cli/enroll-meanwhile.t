A file that an editor saves while a command works is not overwritten: 75 (74 when it was being read), and what the editor
wrote stands. The command is given so much to read that it cannot be done before the editor is; tried until it happens.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nfunding: [{id: apm, name: A}]\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ { echo id,date,source,amount; seq -f 'U%05.0f,2021-01-01,apm,1' 100000; } >expenses.csv
$ cat >try <<'.'
> for wait in 0.03 0.06 0.01 0.1 0.02 0.2 0.05 0.4 0.8 1.6 3.2; do
> 	(sleep $wait; printf 'id,name,kind\nV1,Fra editoren,forening\n' >companies.csv) &
> 	rff-enroll companies name=B kind=offentlig >out 2>&1
> 	status=$?
> 	wait
> 	[ $status -eq 75 ] && break
> 	rm -rf .rff # with its journal: an id given in a try that came too late would be remembered
> 	printf 'id,name,kind\nV1,A,forening\n' >companies.csv
> done
> echo $status
> .
$ sh try; cat out companies.csv; ls -A .rff/tmp
75
rff-enroll: companies.csv was saved by another program meanwhile; nothing written, run again
id,name,kind
V1,Fra editoren,forening
$ # ---- the next try takes what the editor wrote
$ rff-enroll companies name=B kind=offentlig; cut -d, -f1-3 companies.csv
V0002
id,name,kind
V1,Fra editoren,forening
V0002,B,offentlig
