Declines are tasks, branches or companies.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind\nV1,A,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled,declines\nB1,360,ingen,2021-01-01,V1 V2\n' >citizens.csv
$ rff-check
citizens.csv:2:25: error: declines: "V2" is no task, branch or company; write one of rengoering, koekken, kantine, opvask, pakning, lager, montage, kassebetjening, hyldeopfyldning, koersel, graes-sne, have, haandvaerk, affald, …
1 error
[65]
