An option that the subcommand would ignore.
project: randers

$ rff-match -k 3 why J0001 B0001
rff-match: -k does not go with why; see rff-match --help
[2]
