A table is a named pipe: nobody waits for it.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ mkfifo companies.csv
$ rff-check
companies.csv: error: is a pipe, socket or device; a plain file is needed
1 error
[74]
