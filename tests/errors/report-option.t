An option that the report would ignore.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal --from 2021-01
rff-report: --from does not go with maltal; see rff-report --help
[2]
$ rff-report series --by benefit
rff-report: --by does not go with series; see rff-report --help
[2]
$ rff-report indicator x --month last
rff-report: --month does not go with indicator; see rff-report --help
[2]
