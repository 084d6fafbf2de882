indicators.md, "window": the days from and to of each kind, in a programme of 15 March 2020 to 31 March 2021.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2020-03-15, to: 2021-03-31}\n' >base
$ # "month M"
$ SHOW='from to' ./figure 'unit: citizens, window: month' 2021-05
2021-05-01 2021-05-31
$ SHOW='from to' ./figure 'unit: citizens, window: month' 2020-02
2020-02-01 2020-02-29
$ # "the calendar quarter, half-year or year up to the end of M (not the whole of it)"
$ SHOW='from to' ./figure 'unit: citizens, window: quarter' 2021-05
2021-04-01 2021-05-31
$ SHOW='from to' ./figure 'unit: citizens, window: half-year' 2021-05
2021-01-01 2021-05-31
$ SHOW='from to' ./figure 'unit: citizens, window: half-year' 2021-08
2021-07-01 2021-08-31
$ SHOW='from to' ./figure 'unit: citizens, window: year' 2021-05
2021-01-01 2021-05-31
$ # "to-date = [period.from, end of M]"
$ SHOW='from to' ./figure 'unit: citizens, window: to-date' 2020-05
2020-03-15 2020-05-31
$ # "not cut at period.to"
$ SHOW='from to' ./figure 'unit: citizens, window: to-date' 2021-05
2020-03-15 2021-05-31
$ # "an explicit window is cut at the end of M"
$ SHOW='from to' ./figure 'unit: citizens, window: {from: 2021-02-10, to: 2021-08-31}' 2021-05
2021-02-10 2021-05-31
$ SHOW='from to' ./figure 'unit: citizens, window: {from: 2021-02-10, to: 2021-08-31}' 2021-10
2021-02-10 2021-08-31
$ # "all are cut at -t"
$ SHOW='from to' ./figure 'unit: citizens, window: month' 2021-05 -t 2021-05-20
2021-05-01 2021-05-20
$ SHOW='from to' ./figure 'unit: citizens, window: to-date' 2021-05 -t 2021-05-20
2020-03-15 2021-05-20
$ SHOW='from to' ./figure 'unit: citizens, window: {from: 2021-02-10, to: 2021-08-31}' 2021-10 -t 2021-05-20
2021-02-10 2021-05-20
$ # "a relation may carry its own window": F1 began in April, in the quarter of May but not in May
$ printf 'id,municipality,benefit,enrolled,hours_min\nB1,360,dagpenge,2020-01-10,5\n' >citizens.csv
$ printf 'id,name,kind\nV1,A,kommerciel\n' >companies.csv
$ printf 'id,citizen,company,form,start\nF1,B1,V1,smaajob,2021-04-06\n' >placements.csv
$ ./figure 'unit: citizens, window: month, with: {placements: {when: starts}}' 2021-05
0
$ ./figure 'unit: citizens, window: month, with: {placements: {when: starts, window: quarter}}' 2021-05
1
$ # "a window with from > to holds nothing whatever when says": in January 2020, to-date begins in March
$ SHOW='from to value' ./figure 'unit: citizens, window: to-date' 2020-01
2020-03-15 2020-01-31 0
$ for when in touches starts ends at-end; do ./figure "unit: citizens, window: to-date, when: $when" 2020-01; done | paste -sd' '
0 0 0 0
$ # ... nor in a relation
$ ./figure 'unit: citizens, window: month, without: {placements: {when: by-end, window: {from: 2021-06-01, to: 2021-05-01}}}'
1
$ # "counts are 0, everything else is empty"
$ ./figure 'unit: citizens, window: to-date, value: {sum: hours_min}' 2020-01
-
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: to-date, value: share' 2020-01
- 0 0
$ ./figure 'unit: citizens, window: to-date, value: {mean: hours_min}' 2020-01
-
$ ./figure 'unit: citizens, window: to-date, value: {median: hours_min}' 2020-01
-
$ ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}' 2020-01
-
$ SHOW='expected status forecast' ./figure 'unit: citizens, window: to-date, targets: [{value: 5, by: 2021-01-31}]' 2020-01
- - -
