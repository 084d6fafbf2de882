The closing visit is built in.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nfollowup: [{id: afslutning, after: 1m, from: start}]\n' >rff.yaml
$ rff-check
rff.yaml:5:17: error: id: "afslutning" is built in; give the rule another id
1 error
[65]
