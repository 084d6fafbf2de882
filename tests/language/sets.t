Indicators: the set S and what is made of it, in April 2021. B1 has 10 and 4 paid hours, B2 20, B3 a placement whose hours are
not stated, B4 none; B5 begins in May. B4 is exempt all April, B3 for a part of it; B6 moved away in March, B7 got a job
in March, B8 moved away on April 1.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: when, unit: citizens, window: month, when: touches}
>   - {id: among, unit: citizens, window: month, when: touches, among: {municipality: 360}}
>   - {id: with, unit: citizens, window: month, when: touches, with: [{placements: {paid_hours: ">5"}}, {placements: {paid_hours: "<5"}}]}
>   - {id: any, unit: citizens, window: month, when: touches, with_any: [{placements: {paid_hours: ">15"}}, {placements: {paid_hours: missing}}]}
>   - {id: without, unit: citizens, window: month, when: touches, without: [{placements: {paid_hours: ">15"}}, {placements: {paid_hours: missing}}]}
>   - {id: all, unit: citizens, window: month, when: touches, among: {municipality: 360}, with: {placements: {}}, without: {placements: {paid_hours: ">15"}}}
>   - {id: share, unit: citizens, window: month, when: touches, with: {placements: {}}, value: share, of: {among: {municipality: 376}}}
>   - {id: inherits, unit: citizens, window: month, when: starts, among: {municipality: 360}, value: share, of: {with: {placements: {}}}}
>   - {id: every, unit: citizens, window: month, when: touches, among: {municipality: 360}, with: {placements: {}}, value: share, of: {}}
>   - {id: no-of, unit: citizens, window: month, when: touches, among: {municipality: 360}, with: {placements: {}}, value: share}
>   - {id: nothing, unit: citizens, window: month, among: {municipality: 101}, value: share}
>   - {id: group, unit: citizens, window: month, when: touches, value: share, of: {group: indsatsgruppe}}
>   - {id: sum, unit: placements, window: month, when: touches, value: {sum: paid_hours}}
>   - {id: mean, unit: placements, window: month, when: touches, value: {mean: paid_hours}}
>   - {id: median, unit: placements, window: month, when: touches, value: {median: paid_hours}}
>   - {id: median-even, unit: placements, window: month, when: touches, among: {company: V1}, value: {median: paid_hours}}
>   - {id: distinct, unit: placements, window: month, when: touches, value: {distinct: citizen}}
>   - {id: distinct-hours, unit: placements, window: month, when: touches, value: {distinct: paid_hours}}
>   - {id: sum-none, unit: placements, window: month, when: starts, value: {sum: paid_hours}}
>   - {id: mean-none, unit: placements, window: month, when: starts, value: {mean: paid_hours}}
>   - {id: median-none, unit: placements, window: month, when: starts, value: {median: paid_hours}}
>   - {id: related, unit: citizens, window: month, when: touches, with: {placements: {company: V1}}, value: {sum: placements.paid_hours}}
>   - {id: related-once, unit: citizens, window: month, when: touches, with: {placements: {}}, with_any: [{placements: {company: V1}}, {placements: {form: smaajob}}], value: {sum: placements.paid_hours}}
>   - {id: related-any, unit: citizens, window: month, when: touches, with_any: [{placements: {company: V2}}, {placements: {paid_hours: "<5"}}], value: {sum: placements.paid_hours}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,exited,exit_reason
> B1,360,dagpenge,2021-01-04,,
> B2,360,dagpenge,2021-01-04,,
> B3,376,dagpenge,2021-01-04,,
> B4,376,dagpenge,2021-01-04,,
> B5,360,dagpenge,2021-05-03,,
> B6,360,dagpenge,2021-01-04,2021-03-31,fraflyttet
> B7,360,dagpenge,2021-01-04,2021-03-31,job
> B8,360,dagpenge,2021-01-04,2021-04-01,fraflyttet
> .
> printf 'id,name,kind\nV1,Et,kommerciel\nV2,To,kommerciel\n' >companies.csv
> cat >placements.csv <<'.'
> id,citizen,company,form,paid_hours,start
> F1,B1,V1,smaajob,10,2021-02-01
> F2,B1,V1,smaajob,4,2021-02-01
> F3,B2,V2,smaajob,20,2021-02-01
> F4,B3,V1,smaajob,,2021-02-01
> .
> cat >exemptions.csv <<'.'
> citizen,from,to,reason
> B1,2021-03-01,2021-04-15,barsel
> B1,2021-04-16,2021-05-31,sygdom
> B3,2021-04-02,,barsel
> B4,2021-04-01,2021-04-30,barsel
> .
$ # "S = units whose own interval satisfies when, and among, every with, at least one of with_any, no without"
$ ./ask ids 2021-04 when among with any without all
when: B1 B2 B3 B4 B8
among: B1 B2 B8
with: B1
any: B2 B3
without: B1 B4 B8
all: B1
$ # "count = |S|"
$ ./ask figure 2021-04 when all
when,5
all,1
$ # "share = |S ∩ D| / |D| with D from of": of B3 and B4 of 376 B3 has a placement; B1 and B2 are not in D
$ ./ask figure 2021-04 share
share,0.500000,1,2
$ # "of inherits nothing: its when is by-end, its among empty, its window the indicator's": D is B1 B2 B3, none starts in April
$ ./ask figure 2021-04 inherits
inherits,0.000000,0,3
$ # "of: {} is every unit by the window's end": all but B5
$ ./ask figure 2021-04 every
every,0.285714,2,7
$ # "no of: all units satisfying the indicator's when and among": B1 B2 B8
$ ./ask figure 2021-04 no-of
no-of,0.666667,2,3
$ # "sum, mean, median, distinct over S of the column"; "empty cells take no part": 10, 4 and 20, and F4 without
$ ./ask figure 2021-04 sum mean median distinct distinct-hours
sum,34
mean,11.333333
median,10
distinct,3
distinct-hours,3
$ # "The median of an even number of values is the mean of the middle two": 10 and 4
$ ./ask figure 2021-04 median-even
median-even,7
$ # "the sum of nothing is 0, a mean, median or share of nothing is empty"
$ ./ask figure 2021-04 sum-none mean-none median-none nothing
nothing,,0,0
sum-none,0
mean-none
median-none
$ # "where the column belongs to a related table, over each related row that meets any with or with_any on that table, once"
$ # 10 and 4 at V1; all of 10, 4 and 20 though F1 and F2 meet three; F3 at V2 and F2 under 5
$ ./ask figure 2021-04 related related-once related-any
related,14
related-once,34
related-any,24
$ # "group: indsatsgruppe: enrolled ≤ b" (B5 not); "not exited before a with an exit_reason flagged leaves" (B6 not; B7 and B8)
$ # "no single exemption covers the whole window" (B4 not; B1's two together, B3): D is B1 B2 B3 B7 B8, and B7 is gone in April
$ ./ask figure 2021-04 group
group,0.800000,4,5
$ rff-report rows group --month 2021-04 -f csv | awk -F, '$1 == "naevner" { print $3 }' | paste -sd' '
B1 B2 B3 B7 B8
$ # "(FSM2; only in of)"
$ sed -i 's/^  - {id: when,/  - {id: when, group: indsatsgruppe,/' rff.yaml; rff-check
rff.yaml:7:16: error: "group" is no key of indicator; there are id, label, note, source, unit, window, when, among, with, with_any, without, value, of, observe, best, at_most, targets
1 error
[65]
