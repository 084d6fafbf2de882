indicators.md, "Sets": four citizens by the end of June 2021, their hours and those of their placements.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\n' >base
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,hours_min,tasks
> B1,360,dagpenge,2021-01-15,5,lager koekken
> B2,376,dagpenge,2021-01-15,10,lager
> B3,101,dagpenge,2021-01-15,,
> B4,360,dagpenge,2021-06-10,20,koekken
> B5,376,dagpenge,2021-07-01,30,opvask
> END
$ printf 'id,name,kind\nV1,A,kommerciel\nV2,B,kommerciel\n' >companies.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,paid_hours,start
> F1,B1,V1,smaajob,10,2021-06-01
> F2,B1,V1,fleksjob,6,2021-06-10
> F3,B2,V1,virksomhedspraktik,,2021-06-05
> F4,B2,V2,smaajob,8,2021-06-20
> F5,B4,V1,ordinaert-job,37,2021-06-28
> END
$ # "S = units whose own interval satisfies when"
$ ./units 'unit: citizens, window: month, when: starts'
B4
$ # "and among"
$ ./units 'unit: citizens, window: month, among: {municipality: 360}'
B1 B4
$ # "every with"
$ ./units 'unit: citizens, window: month, with: [{placements: {form: smaajob}}, {placements: {form: training}}]'
B2
$ # "at least one of with_any"
$ ./units 'unit: citizens, window: month, with_any: [{placements: {form: fleksjob}}, {placements: {form: ordinaert-job}}]'
B1 B4
$ # "no without"
$ ./units 'unit: citizens, window: month, without: [{placements: {form: fleksjob}}, {placements: {form: ordinaert-job}}]'
B2 B3
$ # "count = |S|": all but B5
$ ./figure 'unit: citizens, window: month'
4
$ # "share = |S ∩ D| / |D| with D from of": B1 of B1 and B4; B2 is in S alone
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: month, value: share, with: {placements: {form: smaajob}}, of: {among: {municipality: 360}}'
0.500000 1 2
$ # "of inherits nothing: its when is by-end": of four, one started
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: month, when: starts, value: share, of: {}'
0.250000 1 4
$ # "its among empty"
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: month, among: {municipality: 360}, value: share, of: {}'
0.500000 2 4
$ # "its window the indicator's": started in that month
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: month, value: share, of: {when: starts}'
1.000000 1 1
$ # "of: {} is every unit by the window's end"
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {}'
B1 B2 B3 B4
$ # "no of: all units satisfying the indicator's when and among"
$ PART=naevner ./units 'unit: citizens, window: month, when: starts, value: share, with: {placements: {form: smaajob}}'
B4
$ PART=naevner ./units 'unit: citizens, window: month, among: {municipality: 360}, value: share, with: {placements: {form: smaajob}}'
B1 B4
$ # "sum, mean, median, distinct over S of the column": 5, 10, 20 and an empty one
$ ./figure 'unit: citizens, window: month, value: {sum: hours_min}'
35
$ ./figure 'unit: citizens, window: month, value: {mean: hours_min}'
11.666667
$ ./figure 'unit: citizens, window: month, value: {median: hours_min}'
10
$ ./figure 'unit: citizens, window: month, value: {distinct: municipality}'
3
$ # ... of a set column, its codes: lager and koekken
$ ./figure 'unit: citizens, window: month, value: {distinct: tasks}'
2
$ # "where the column belongs to a related table, over each related row that meets with": F1, F2 and F4
$ ./figure 'unit: citizens, window: month, with: {placements: {form: [smaajob, fleksjob]}}, value: {sum: placements.paid_hours}'
24
$ ./figure 'unit: citizens, window: month, with: {placements: {form: [smaajob, fleksjob]}}, value: {mean: placements.paid_hours}'
8
$ ./figure 'unit: citizens, window: month, with: {placements: {form: [smaajob, fleksjob]}}, value: {median: placements.paid_hours}'
8
$ ./figure 'unit: citizens, window: month, with: {placements: {form: [smaajob, fleksjob]}}, value: {distinct: placements.company}'
2
$ # "or with_any on that table": F1, F4, F5
$ ./figure 'unit: citizens, window: month, with_any: [{placements: {form: smaajob}}, {placements: {form: ordinaert-job}}], value: {sum: placements.paid_hours}'
55
$ # "meets any … once": F1 and F4 meet both, F2 the second only
$ ./figure 'unit: citizens, window: month, with: [{placements: {form: smaajob}}, {placements: {paid_hours: ">0"}}], value: {sum: placements.paid_hours}'
24
$ # "The median of an even number of values is the mean of the middle two": 5 and 20
$ ./figure 'unit: citizens, window: month, among: {municipality: 360}, value: {median: hours_min}'
12.5
$ # "empty cells take no part": B3 alone
$ ./figure 'unit: citizens, window: month, among: {municipality: 101}, value: {mean: hours_min}'
-
$ ./figure 'unit: citizens, window: month, among: {municipality: 101}, value: {distinct: hours_min}'
0
$ # "the sum of nothing is 0"
$ ./figure 'unit: citizens, window: month, among: {municipality: 730}, value: {sum: hours_min}'
0
$ # "a mean, median or share of nothing is empty"
$ ./figure 'unit: citizens, window: month, among: {municipality: 730}, value: {mean: hours_min}'
-
$ ./figure 'unit: citizens, window: month, among: {municipality: 730}, value: {median: hours_min}'
-
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: month, among: {municipality: 730}, value: share'
- 0 0
