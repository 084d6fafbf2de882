The table that is written is open in another program.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ echo ',anna,pc-12,27.11.2026 09:12,file:///home/anna;' >'.~lock.mentors.csv#'
$ rff-enroll mentors kind=frivillig
mentors.csv: warning: is open in LibreOffice (anna, pc-12): open it again there before saving, or this change is lost; when it is open nowhere, remove .~lock.mentors.csv#
1 warning
T0001
