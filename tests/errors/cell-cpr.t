A CPR number in a text, with a dash; it is never echoed.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,note\nV1,A,forening,spørg 010190–1234\n' >companies.csv
$ rff-check
companies.csv:2:15: error: note: "spørg DDMMYY-****" looks like a CPR number; records hold none, remove it
1 error
[65]
