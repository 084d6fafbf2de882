A floor that is none.
project: none

$ mkdir d; rff-match verify d --floor nogen
rff-match: --floor: "nogen" is none of waiting, count, none
[2]
