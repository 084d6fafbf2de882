The system says why a file cannot be read.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-enroll mentors "$(printf %0300d 0)" 2>err; echo $?; sed "s/00*/0…/" err
74
0…: error: File name too long
1 error; nothing written
