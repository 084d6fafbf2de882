Others may read or write the directory, or a file in it.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml; chmod 604 rff.yaml
$ chmod 704 .; rff-check
.: warning: others on this machine may read this directory; close it: chmod o-rwx .
1 warning
$ chmod 707 .; rff-enroll mentors kind=frivillig
.: error: others on this machine may read and write to this directory and 1 of its files; close it: chmod o-rwx .
1 error; nothing written
[1]
$ chmod 701 .; rff-check; rff-enroll mentors kind=frivillig
rff.yaml: warning: others on this machine may read it; close it with chmod o-rwx
1 warning
rff.yaml: error: others on this machine may read it; close it with chmod o-rwx
1 error; nothing written
[1]
$ chmod 602 rff.yaml; rff-check
rff.yaml: warning: others on this machine may write to it; close it with chmod o-rwx
1 warning
