An argument in the code page of Danish Windows.
project: none

$ rff-check "$(printf '\370')"
rff-check: argument 1 is not UTF-8
[65]
