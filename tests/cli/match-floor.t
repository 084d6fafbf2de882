A plan names its floor, and is proved by what that claims.
project: lolland-falster

$ sed -i 's/^matching:/matching:\n  floor: none/' rff.yaml; rff-match -t 2019-06-01 -q plan --dump free; cat free/floor.tsv; rff-match -l en verify free
floor
none
rff-match: free: proved for floor: none, that no plan is worth more; not that anybody in particular is covered
$ # None is none: who could have a place worth more than the plan gives it is found. A plan of waiting is no plan of none.
$ sed -i 's/floor: none/floor: waiting/' rff.yaml; rff-match -t 2019-06-01 -q plan --dump waited; rff-match verify waited; cp free/floor.tsv waited; rff-match -l en verify waited 2>&1 | sed 's/ (.*//'
rff-match: waited/utilities.tsv:5: utility-negative: a utility is negative, though no floor covers the citizen
$ # Nor the other way round; without the file waiting is meant.
$ rm free/floor.tsv; rff-match -l en verify free
rff-match: free/closed.tsv: not-closed: the citizen is left out, but could reach an opening that was not closed by then (B0157)
[1]
$ sed -i 's/floor: waiting/floor: count/' rff.yaml; rff-match -t 2019-06-01 -q plan --dump counted; rff-match -l en verify counted; echo none >counted/floor.tsv; rff-match -l en verify counted
rff-match: counted: proved for floor: count, that as many as possible are covered; not that they waited longest
rff-match: counted/floor.tsv:1: header: the first line is not the header it should be
[65]
$ printf 'floor\nnogen\n' >counted/floor.tsv; rff-match -l en verify counted
rff-match: counted/floor.tsv:2: floor: the floor is none of waiting, count, none (nogen)
[65]
