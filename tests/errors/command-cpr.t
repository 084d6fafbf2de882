A CPR number on the command line; it is not echoed.
project: none

$ rff-enroll citizens note=010190-1234
rff-enroll: argument 2 holds a CPR number (DDMMYY-****); rff stores none
[65]
