A day that does not exist.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-02-30}\n' >rff.yaml
$ rff-check
rff.yaml:4:16: error: from: "2021-02-30" is no date; write YYYY-MM-DD
1 error
[65]
