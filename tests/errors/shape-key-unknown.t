A slip of the pen in a key.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nnetvorks: [a]\n' >rff.yaml
$ rff-check
rff.yaml:5:1: error: "netvorks" is no key of rff.yaml; did you mean networks?
1 error
[65]
