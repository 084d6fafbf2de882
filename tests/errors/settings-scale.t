A scale without an upper end.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\ninstruments: [{id: eget, scale: [5], items: [jobtro]}]\n' >rff.yaml
$ rff-check
rff.yaml:5:33: error: scale: not a lowest and a highest value; write [1, 5]
1 error
[65]
