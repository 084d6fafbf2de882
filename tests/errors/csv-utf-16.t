Saved as "Unicode text".
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf '\377\376i\000d\000' >companies.csv
$ rff-check
companies.csv:1:1: error: the file is UTF-16; save it as CSV UTF-8
1 error
[65]
