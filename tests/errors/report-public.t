--public where it would show single people, or says two things at once.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal --public -p
rff-report: --public and -p contradict each other: the public sees nothing private
[2]
$ rff-report series -p --public
rff-report: --public and -p contradict each other: the public sees nothing private
[2]
$ rff-report rows x --public
rff-report: rows shows single people, so it is not for the public; leave out --public
[2]
$ rff-report indicator x --public
rff-report: --public does not go with indicator; see rff-report --help
[2]
$ rff-report maltal --public --by citizen
rff-report: --by: the column "citizen" names single people, so it does not go with --public
[2]
$ rff-report maltal --public --by participant
rff-report: --by: the column "participant" names single people, so it does not go with --public
[2]
