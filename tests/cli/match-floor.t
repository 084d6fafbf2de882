A plan is proved by the claim it was made with.
project: lolland-falster

$ sed -i 's/^matching:/matching:\n  floor: none/' rff.yaml; rff-match -t 2019-06-01 -q plan --dump proof; rff-match -l en verify proof
rff-match: proof/closed.tsv: not-closed: the citizen is left out, but could reach an opening that was not closed by then (B0157)
[1]
$ rff-match verify proof --floor none && rff-match -l en verify proof --floor count
rff-match: proof/closed.tsv: count: it is not proved that no more citizens could be covered
[1]
$ sed -i 's/floor: none/floor: count/' rff.yaml; rff-match -t 2019-06-01 -q plan --dump counted; rff-match verify counted --floor count
$ rff-match verify counted 2>&1 | cut -d: -f2,3
 counted/closed.tsv: not-closed
$ rff-match verify proof --floor nogen; rff-match plan --floor none
rff-match: --floor: "nogen" is none of waiting, count, none
rff-match: --floor does not go with plan; see rff-match --help
[2]
