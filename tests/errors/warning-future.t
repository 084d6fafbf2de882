A row from a time still to come.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,recorded\nV1,A,forening,2150-01-01T00:00:00Z\nV2,B,forening,2020-01-01T00:00:00Z\n' >companies.csv
$ rff-check
companies.csv:2:15: warning: recorded: "2150-01-01T00:00:00Z" is still to come; was a clock wrong?
1 warning
$ # ---- what came later by its stamp is not known earlier
$ rff-check -K 2149-01-01T00:00:00Z
companies.csv:2:15: warning: recorded: "2150-01-01T00:00:00Z" is still to come; was a clock wrong?
1 warning
