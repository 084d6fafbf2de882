-o into a directory that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal -o nowhere/maltal.txt
rff-report: nowhere/maltal.txt: No such file or directory
[74]
