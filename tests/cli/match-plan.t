rff-match plan and verify: the programme's best set of proposals, unique, with a proof that forgers fail to forge.
project: lolland-falster

$ printf 'rm -rf forged; cp -R proof forged; (cd forged && eval "$1"); rff-match verify forged\n' >forge
$ rff-match -t 2019-06-01 plan -f csv | head -6 | cut -d, -f1-6
opening,citizen,slot,role,score,value
J0008,B0151,1,forslag,89000000,445000
J0008,B0498,2,forslag,76500000,191250
J0008,B0275,3,forslag,58500000,73125
J0008,B0291,,reserve,79500000,
J0008,B0437,,reserve,77500000,
$ rff-match -t 2019-06-01 plan -l en | tail -8 | sed -E 's/[Rr]un [0-9a-f]{32}/run …/; s/plan [0-9a-f]{32}/plan …/'

94 citizens get a proposal, 13 possible ones get none; 7 are held or locked.
46 openings have a candidate. Expected hires 22.10; the floor costs 0.43 of
them.
72 pairs would both score higher together. Since last time: of 1 proposals of
run r6768d49 this plan has 0.
run …, plan …,
seed 1.
$ # counted apart: citizens with a proposal; those without, of a possible pair, who are not hired and still to begin
$ awk -F, 'FNR == 1 { for (i = 1; i <= NF; i++) col[FILENAME, $i] = i; next } function cell(c) { return $col[FILENAME, c] } FILENAME == "placements.csv" { if (cell("match") != "" && cell("start") <= "2019-06-01") begun[cell("match")] = 1; next } cell("decision") == "ansat" && cell("decided") <= "2019-06-01" && !(cell("id") in begun) { print cell("citizen") }' placements.csv matches.csv | sort -u >hired
$ rff-match -t 2019-06-01 plan -f csv | awk -F, '$4 == "forslag" { print $2 }' | sort -u >given; rff-match -t 2019-06-01 shortlist -f csv | awk -F, '$4 == "ja" { print $2 }' | sort -u | comm -23 - given | comm -23 - hired >without; wc -l <given; wc -l <without
94
13
$ rff-match -t 2019-06-01 plan -l da | sed -n '1,5p'
Programmets plan
Pr. 1. juni 2019. Virksomheden vælger.

Åbning  Borger  Plads  Rolle      Score
───────────────────────────────────────
$ # ---- each citizen once, no more than the seats of a slot, only ja pairs
$ rff-match -t 2019-06-01 plan -f csv | awk -F, '$4 == "forslag" { n[$2]++ } END { for (c in n) if (n[c] > 1) print c }'
$ rff-match -t 2019-06-01 shortlist -f csv | awk -F, '$4 == "ja" { print $1 "," $2 }' | sort >ja; rff-match -t 2019-06-01 plan -f csv | awk -F, '$4 == "reserve" || $6 != "" { print $1 "," $2 }' | tail -n +2 | sort >planned; comm -13 ja planned
$ # ---- the same bytes from rows in another order and with Windows line ends
$ rff-match -t 2019-06-01 plan -f csv >first; cp -R . ../other; for t in citizens openings companies placements matches; do { head -1 $t.csv; tail -n +2 $t.csv | sort -r; } | sed 's/$/\r/' >../other/$t.csv; done; rff-match -C ../other -t 2019-06-01 plan -f csv | cmp - first
$ # ---- the proof
$ rff-match -q -t 2019-06-01 plan --dump proof; ls proof; rff-match verify proof
arcs.tsv
citizens.tsv
closed.tsv
floor.tsv
plan.tsv
prices.tsv
slots.tsv
utilities.tsv
$ head -2 proof/arcs.tsv proof/closed.tsv
==> proof/arcs.tsv <==
citizen	opening	slot	value
B0088	J0008	1	185000

==> proof/closed.tsv <==
opening	rank
J0132	205
$ rff-match -q -t 2019-06-01 plan --dump proof
rff-match: proof findes allerede; angiv en mappe, der ikke gør
[2]
$ # ---- forged: two citizens exchanged
$ sh forge "awk -F'\t' -v OFS='\t' 'NR == 2 { a = \$1; next } NR == 3 { print \$1, \"J0008\", 1; print a, \$2, \$3; next } { print }' plan.tsv >p; mv p plan.tsv"
rff-match: forged/plan.tsv:3: slot-overfilled: the slot has more citizens than its capacity (J0008/1)
[1]
$ # one dropped; one on a full slot; one twice
$ sh forge "sed -i 2d plan.tsv"
rff-match: forged/closed.tsv: not-closed: the citizen is left out, but could reach an opening that was not closed by then (B0088)
[1]
$ sh forge "sed -i '2s/.*/'\$(sed -n 3p plan.tsv | cut -f1)'\t'\$(sed -n 5p plan.tsv | cut -f2-3 | tr '\t' '#')'/; s/#/\t/' plan.tsv"
rff-match: forged/plan.tsv:3: citizen-twice: the citizen is proposed twice (B0151)
[1]
$ sh forge "sed -n 2p plan.tsv >>plan.tsv"
rff-match: forged/plan.tsv:89: citizen-twice: the citizen is proposed twice (B0088)
[1]
$ # a price below 0, a price changed, a utility raised
$ sh forge "sed -i '2s/[0-9]*\$/-1/' prices.tsv"
rff-match: forged/prices.tsv:2: price-negative: a price is negative (J0008/1)
[1]
$ sh forge "awk -F'\t' -v OFS='\t' 'NR > 1 && \$3 > 0 && !n++ { \$3 += 5 } { print }' prices.tsv >p; mv p prices.tsv"
rff-match: forged: sums-differ: the utilities and prices do not add up to the plan's value
[1]
$ sh forge "awk -F'\t' -v OFS='\t' 'NR == 2 { \$2 += 1 } { print }' utilities.tsv >p; mv p utilities.tsv"
rff-match: forged: sums-differ: the utilities and prices do not add up to the plan's value
[1]
$ # nothing closed; the order turned round; a seat more than there was; a pair that is not possible
$ sh forge "sed -i 2,99d closed.tsv"
rff-match: forged/closed.tsv: not-closed: the citizen is left out, but could reach an opening that was not closed by then (B0584)
[1]
$ sh forge "awk -F'\t' -v OFS='\t' 'NR > 1 { \$2 = 10000 - \$2 } { print }' citizens.tsv >p; mv p citizens.tsv"
rff-match: forged/citizens.tsv: order: the order is not that of waiting, or two have the same place in it (B0513)
[1]
$ sh forge "opening=\$(sed -n 2p closed.tsv | cut -f1); sed -i \"/^\$opening\t1\t/s/[0-9]*\\\$/9/\" slots.tsv"
rff-match: forged/closed.tsv: closed-set: the citizen is left out, but the closed openings they could reach are not filled by people ahead who have no others (B0434)
[1]
$ sh forge "sed -i \"/^\$(sed -n 2p plan.tsv | tr '\t' .)/d\" arcs.tsv"
rff-match: forged/plan.tsv:2: arc-unknown: the pair is proposed, but is not among the possible ones (B0088)
[1]
$ # what is no dump
$ sh forge "sed -i 1d plan.tsv; echo x >>prices.tsv; rm closed.tsv"
rff-match: forged/closed.tsv: file: the file cannot be read
[74]
$ # ---- proposals that were sent stay, and the next plan respects a no
$ rff-match -t 2019-06-01 plan -f csv | head -4 | rff-match -q -t 2019-06-01 propose -
$ rff-match -t 2019-06-01 plan -f csv | grep -E '^J0008,' | cut -d, -f1-4,6
J0008,B0151,1,forslag,
J0008,B0498,2,forslag,
J0008,B0275,3,forslag,
J0008,B0291,,reserve,
J0008,B0437,,reserve,
J0008,B0595,,reserve,
$ m=$(tail -1 matches.csv | cut -d, -f1); rff-match -t 2019-06-01 decide "$m" afvist-af-virksomhed chooser=Kari; grep "^$m," matches.csv | cut -d, -f2-3 | grep -cf - ja; rff-match -t 2019-06-01 plan -f csv | cut -d, -f1-2 | grep -cxF "$(grep "^$m," matches.csv | cut -d, -f2-3)"
1
0
[1]
$ # ---- what another pair would cost: nothing for those in the plan
$ rff-match -t 2019-06-01 plan --gap -f csv | head -3 | cut -d, -f1-4; rff-match -t 2019-06-01 plan --gap -f csv | awk -F, 'NR > 1 && $4 != "" && $4 < 0' | wc -l
opening,citizen,score,gap
J0008,B0088,37000000,261227
J0088,B0088,58083000,158101
0
$ rff-match -t 2019-06-01 plan -f csv | awk -F, '$4 == "forslag" && $6 != "" { print $1 "," $2 }' | sort >placed; rff-match -t 2019-06-01 plan --gap -f csv | awk -F, 'NR > 1 && $4 == 0 { print $1 "," $2 }' | sort >free; comm -23 placed free | wc -l
0
$ # ---- nobody enrolled, nothing open: an empty plan
$ rff-init ../empty; rff-match -C ../empty -l en plan | sed -E 's/[Rr]un [0-9a-f]{32}/run …/; s/plan [0-9a-f]{32}/plan …/'; rff-match -C ../empty -q plan --dump none; rff-match verify none
The programme's plan
As of 10 February 2022. The employer chooses.

Opening  Citizen  Slot  Role  Score
───────────────────────────────────
(none)

0 citizens get a proposal, 0 possible ones get none; 0 are held or locked.
0 openings have a candidate. Expected hires 0.00; the floor costs 0.00 of them.
0 pairs would both score higher together. Since last time: no earlier run is on
record.
run …, plan …,
seed 1.
$ rff-match -t 2019-06-01 plan -k 11
rff-match: -k: en åbning har 1 til 10 alternativer
[2]
$ rff-match -t 2019-06-01 plan J0008
rff-match: "J0008" hører ikke hjemme her; se rff-match --help
[2]
$ rff-match shortlist --gap
rff-match: --gap does not go with shortlist; see rff-match --help
[2]
