No project here or above.
project: none

$ rff-check
rff-check: no rff.yaml here or above; name the project with -C DIR, or make one: rff-init DIR
[2]
