No subcommand, an unknown one, an operand or an option too many.
project: randers

$ rff-followup; rff-followup deu; rff-followup due F0001; rff-followup hold F0001 --check; rff-followup meetings --all
rff-followup: what is to be done? See rff-followup --help
rff-followup: rff-followup cannot do "deu"; did you mean due?
rff-followup: "F0001" is not expected; see rff-followup --help
rff-followup: --check does not go with hold; see rff-followup --help
rff-followup: --all does not go with meetings; see rff-followup --help
[2]
$ rff-followup due --check --all
rff-followup: --check lists what is overdue today; leave out --all and --until
[2]
