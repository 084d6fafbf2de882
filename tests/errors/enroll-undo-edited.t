A file that was edited since the change.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll -q companies name=A kind=forening
$ sed -i s/,A,/,B,/ companies.csv
$ rff-enroll --undo
rff-enroll: companies.csv was edited since the last change; nothing taken back
[1]
