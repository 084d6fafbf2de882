A file to be read that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll mentors mentorer.csv
rff-enroll: mentorer.csv: No such file or directory
[74]
