A table that is open in an editor: a writer names program and person, and writes all the same. Readers say nothing.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml; rff-enroll mentors kind=frivillig
T0001
$ printf 'Anna S\303\270rensen,anna,pc-12,27.11.2026 09:12,file:///home/anna/.config/libreoffice/4;' >'.~lock.mentors.csv#'
$ rff-enroll mentors kind=frivillig
mentors.csv: warning: is open in LibreOffice (Anna Sørensen, pc-12): open it again there before saving, or this change is lost; when it is open nowhere, remove .~lock.mentors.csv#
1 warning
T0002
$ rff-enroll -q mentors kind=frivillig; rff-enroll -n mentors kind=frivillig; rff-check; rff-report maltal -f csv | wc -l
add T0004: kind=frivillig
1
$ # ---- another table is no concern of it
$ rff-enroll companies name=A kind=kommerciel
V0001
$ # ---- a file made to deceive: no escape reaches the terminal, no CPR number is shown, a link is not followed far
$ printf 'a\033[2Jb,c,010190-1234' >'.~lock.mentors.csv#'; rff-enroll -q --amend mentors T0001 kind=ledermentor; rff-enroll --amend mentors T0001 kind=frivillig
mentors.csv: warning: is open in LibreOffice (a\x1b[2Jb, DDMMYY-****): open it again there before saving, or this change is lost; when it is open nowhere, remove .~lock.mentors.csv#
1 warning
$ rm .~lock*; ln -s "$(printf 'anna@pc-12.4711:1700000000')" '.#mentors.csv'; rff-enroll mentors kind=frivillig
mentors.csv: warning: is open in Emacs (anna, pc-12): open it again there before saving, or this change is lost; when it is open nowhere, remove .#mentors.csv
1 warning
T0004
$ rm '.#mentors.csv'; mkfifo .mentors.csv.swp; rff-enroll mentors kind=frivillig
mentors.csv: warning: is open in vim: open it again there before saving, or this change is lost; when it is open nowhere, remove .mentors.csv.swp
1 warning
T0005
$ rm .mentors.csv.swp; rff-enroll mentors kind=frivillig
T0006
