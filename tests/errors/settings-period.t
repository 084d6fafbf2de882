A programme that ends before it begins.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01, to: 2020-12-31}\n' >rff.yaml
$ rff-check
rff.yaml:4:32: error: to: "2020-12-31" lies before from; write a later date
1 error
[65]
