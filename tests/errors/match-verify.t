What verify says of a proof, clause by clause. Three citizens, two openings of one seat: B1 and B2 waited longest and
fill both, B3 stands behind them.
project: none

$ tab() { printf '%s\n' "$@" | tr ' ' '\t'; }; mkdir proof; cd proof; tab 'citizen order waiting' 'B1 1 10' 'B2 2 5' 'B3 3 1' >citizens.tsv; tab 'opening slot capacity' 'J1 1 1' 'J2 1 1' >slots.tsv; tab 'citizen opening slot value' 'B1 J1 1 100' 'B1 J2 1 50' 'B2 J1 1 90' 'B2 J2 1 20' 'B3 J1 1 95' >arcs.tsv; tab 'citizen opening slot' 'B1 J2 1' 'B2 J1 1' >plan.tsv; tab 'opening slot price' 'J1 1 50' 'J2 1 0' >prices.tsv; tab 'citizen utility' 'B1 50' 'B2 40' >utilities.tsv; tab 'opening rank' 'J1 3' 'J2 3' >closed.tsv
$ printf 'rm -rf bad; cp -R proof bad; sed -i "$2" "bad/$1"; rff-match verify bad\n' >forge; rff-match verify proof
$ sh forge citizens.tsv '3s/2/1/'
rff-match: bad: citizens: row 2: a citizen twice, or without an order
[1]
$ sh forge citizens.tsv '2s/10/1/'
rff-match: bad: order: B1 stands before B2, who waited longer
[1]
$ sh forge citizens.tsv '2s/1/0/'
rff-match: bad: plan: row 1: no such citizen or slot
[1]
$ sh forge slots.tsv '2s/1/0/'
rff-match: bad: plan: row 2: no such citizen or slot
[1]
$ sh forge plan.tsv '3s/B2/B9/'
rff-match: bad: plan: row 2: no such citizen or slot
[1]
$ sh forge plan.tsv '3s/B2/B1/'
rff-match: bad: plan: B1 is proposed twice
[1]
$ sh forge plan.tsv '3s/J1/J2/'
rff-match: bad: capacity: J2: more people than seats in slot 1
[1]
$ sh forge plan.tsv '2s/B1/B3/'
rff-match: bad: utilities: B3 is proposed and has no utility
[1]
$ sh forge prices.tsv '2s/50/-1/'
rff-match: bad: prices: row 1: no such slot, a slot twice, or a price below 0
[1]
$ sh forge prices.tsv '3d'
rff-match: bad: prices: J2 has a slot without a price
[1]
$ sh forge prices.tsv '2s/50/40/'
rff-match: bad: prices: B1 would gain by slot 1 of J1: the plan is not proved best
[1]
$ sh forge utilities.tsv '2s/B1/B9/'
rff-match: bad: utilities: row 1: no such citizen, or one twice
[1]
$ sh forge utilities.tsv '3d'
rff-match: bad: utilities: B2 is proposed and has no utility
[1]
$ sh forge utilities.tsv '2s/50/60/'
rff-match: bad: sums: the value is 140, but utilities and prices add up to 150
[1]
$ sh forge arcs.tsv '2s/J1/J9/'
rff-match: bad: arcs: row 1: no such citizen or slot, or a value below 0
[1]
$ sh forge closed.tsv '2s/3/0/'
rff-match: bad: closed: row 1: no such opening, one twice, or a rank below 1
[1]
$ sh forge closed.tsv '2d'
rff-match: bad: floor: B3 is left out, but not all of the openings that are possible have closed
[1]
$ sh forge slots.tsv '3s/1$/2/'
rff-match: bad: floor: B3 is left out, but the closed openings have a seat to spare
[1]
$ sh forge plan.tsv '1d'
bad/plan.tsv:1:1: error: no row of citizen opening slot; leave the files as plan --dump writes them
1 error
[65]
$ sh forge citizens.tsv '3s/B2.2/B2\t1/'
rff-match: bad: order: B1 and B2 have the same order
[1]
$ sh forge slots.tsv '2s/J1.1/J1\t0/'
rff-match: bad: slots: row 1 is no slot, or there twice, or has less than no seats
[1]
$ sh forge arcs.tsv '3d'
rff-match: bad: plan: B1 is proposed to an opening that is not possible
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
