A format for a subcommand that writes.
project: randers

$ rff-match -f csv place M0001 form=smaajob start=2021-09-01
rff-match: -f and -o do not go with place
[2]
