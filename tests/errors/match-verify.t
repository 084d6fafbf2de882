What verify says of a proof, clause by clause. Three citizens, two openings of one seat: B1 and B2 waited longest and
fill both, B3 stands behind them.
project: none

$ tab() { printf '%s\n' "$@" | tr ' ' '\t'; }; mkdir proof; cd proof; tab 'citizen order waiting' 'B1 1 10' 'B2 2 5' 'B3 3 1' >citizens.tsv; tab 'opening slot capacity' 'J1 1 1' 'J2 1 1' >slots.tsv; tab 'citizen opening slot value' 'B1 J1 1 100' 'B1 J2 1 50' 'B2 J1 1 90' 'B2 J2 1 20' 'B3 J1 1 95' >arcs.tsv; tab 'citizen opening slot' 'B1 J2 1' 'B2 J1 1' >plan.tsv; tab 'opening slot price' 'J1 1 50' 'J2 1 0' >prices.tsv; tab 'citizen utility' 'B1 50' 'B2 40' >utilities.tsv; tab 'opening rank' 'J1 3' 'J2 3' >closed.tsv
$ printf 'rm -rf bad; cp -R proof bad; sed -i "$2" "bad/$1"; rff-match verify bad\n' >forge; rff-match verify proof
$ sh forge citizens.tsv '3s/2/1/'
rff-match: bad/citizens.tsv:3: twice: the line says again what an earlier one said (B1)
[1]
$ sh forge citizens.tsv '2s/10/1/'
rff-match: bad/citizens.tsv: order: the order is not that of waiting, or two have the same place in it (B2)
[1]
$ sh forge citizens.tsv '2s/1/0/'
rff-match: bad/plan.tsv:2: citizen-unknown: the citizen is not in citizens.tsv (B1)
[1]
$ sh forge slots.tsv '2s/1/0/'
rff-match: bad/closed.tsv:2: opening-unknown: the opening is not in slots.tsv (J1)
[1]
$ sh forge plan.tsv '3s/B2/B9/'
rff-match: bad/plan.tsv:3: citizen-unknown: the citizen is not in citizens.tsv (B9)
[1]
$ sh forge plan.tsv '3s/B2/B1/'
rff-match: bad/plan.tsv:3: citizen-twice: the citizen is proposed twice (B1)
[1]
$ sh forge plan.tsv '3s/J1/J2/'
rff-match: bad/plan.tsv:3: slot-overfilled: the slot has more citizens than its capacity (J2/1)
[1]
$ sh forge plan.tsv '2s/B1/B3/'
rff-match: bad/plan.tsv:2: arc-unknown: the pair is proposed, but is not among the possible ones (B3)
[1]
$ sh forge prices.tsv '2s/50/-1/'
rff-match: bad/prices.tsv:2: price-negative: a price is negative (J1/1)
[1]
$ sh forge prices.tsv '3d'
rff-match: bad/prices.tsv: price-missing: the slot has no price (J2/1)
[1]
$ sh forge prices.tsv '2s/50/40/'
rff-match: bad/arcs.tsv:2: arc-violated: utility and price are less than the value of this pair (B1)
[1]
$ sh forge utilities.tsv '2s/B1/B9/'
rff-match: bad/utilities.tsv:2: citizen-unknown: the citizen is not in citizens.tsv (B9)
[1]
$ sh forge utilities.tsv '3d'
rff-match: bad/utilities.tsv: utility-missing: the covered citizen has no utility (B2)
[1]
$ sh forge utilities.tsv '2s/50/60/'
rff-match: bad: sums-differ: the utilities and prices do not add up to the plan's value
[1]
$ sh forge arcs.tsv '2s/J1/J9/'
rff-match: bad/arcs.tsv:2: slot-unknown: the opening and slot are not in slots.tsv (J9/1)
[1]
$ sh forge closed.tsv '2s/3/0/'
$ sh forge closed.tsv '2d'
rff-match: bad/closed.tsv: not-closed: the citizen is left out, but could reach an opening that was not closed by then (B3)
[1]
$ sh forge slots.tsv '3s/1$/2/'
rff-match: bad/closed.tsv: closed-set: the citizen is left out, but the closed openings they could reach are not filled by people ahead who have no others (B3)
[1]
$ sh forge plan.tsv '1d'
rff-match: bad/plan.tsv:1: header: the first line is not the header it should be
[65]
$ sh forge citizens.tsv '3s/B2.2/B2\t1/'
rff-match: bad/citizens.tsv: order: the order is not that of waiting, or two have the same place in it (B2)
[1]
$ sh forge slots.tsv '2s/J1.1/J1\t0/'
rff-match: bad/plan.tsv:3: slot-unknown: the opening and slot are not in slots.tsv (J1/1)
[1]
$ sh forge arcs.tsv '3d'
rff-match: bad/plan.tsv:2: arc-unknown: the pair is proposed, but is not among the possible ones (B1)
[1]
$ rff-match verify
rff-match: verify which dump? Write verify DIR; see rff-match --help
[2]
$ rff-init p; rff-match -C p -l en plan -k 11
rff-match: -k: an opening has 1 to 10 alternatives
[2]
$ rff-match -C p -l en plan --dump proof
rff-match: proof is there already; name a directory that is not
[2]
$ printf 'floor\ncount\n' >proof/floor.tsv; rff-match verify proof
rff-match: proof: proved for floor: count, that as many as possible are covered; not that they waited longest
$ sh forge floor.tsv '2s/count/none/'
rff-match: bad/arcs.tsv:6: arc-violated: utility and price are less than the value of this pair (B3)
[1]
$ sh forge floor.tsv '2s/count/counted/'
rff-match: bad/floor.tsv:2: floor: the floor is none of waiting, count, none (counted)
[65]
$ # No floor, by hand: B1 at J2 and B3 at J1 are worth 145. J2 costs the 20 of B2, J1 the 90.
$ printf 'floor\nnone\n' >proof/floor.tsv; printf 'citizen\topening\tslot\nB1\tJ2\t1\nB3\tJ1\t1\n' >proof/plan.tsv; printf 'citizen\tutility\nB1\t30\nB3\t5\n' >proof/utilities.tsv; printf 'opening\tslot\tprice\nJ1\t1\t90\nJ2\t1\t20\n' >proof/prices.tsv; rff-match verify proof
rff-match: proof: proved for floor: none, that no plan is worth more; not that anybody in particular is covered
$ sh forge utilities.tsv '3s/5/-1/'
rff-match: bad/utilities.tsv:3: utility-negative: a utility is negative, though no floor covers the citizen (B3)
[1]
$ sh forge prices.tsv '2s/90/89/'
rff-match: bad/arcs.tsv:4: arc-violated: utility and price are less than the value of this pair (B2)
[1]
