indicators.md, "median_days": days from enrolment to the first placement after it.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\n' >base
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled
> B1,360,dagpenge,2021-01-01
> B2,360,dagpenge,2021-02-01
> B3,360,dagpenge,2021-03-01
> B4,360,dagpenge,2021-06-01
> B5,360,dagpenge,2021-06-02
> END
$ printf 'id,name,kind\nV1,A,kommerciel\n' >companies.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-01-11,
> F2,B1,V1,fleksjob,2021-03-01,
> F3,B2,V1,smaajob,2021-01-20,2021-03-31
> F4,B2,V1,smaajob,2021-02-21,
> F5,B3,V1,smaajob,2021-03-01,
> F6,B4,V1,smaajob,2021-07-11,
> END
$ # "days from the index to the earliest related row": B1 10, B2 20, B3 0; the median is 10
$ ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}'
10
$ rff-report rows x --month 2021-06 -f csv | grep taeller | cut -d, -f3,6
B1,F1
B2,F4
B3,F5
$ # "that starts on or after it": F3 began before B2 enrolled, F5 on the day that B3 did: the median of 20 and 0
$ ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}, among: {enrolled: ["2021-02-01", "2021-03-01"]}'
10
$ ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}, among: {enrolled: "2021-02-01"}'
20
$ # "and by the window's end": in July B4 comes in with 40 days; the median of 0, 10, 20 and 40
$ ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}' 2021-07
15
$ # "units without one are pending": B4 and B5 in June
$ SHOW=pending ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}'
2
$ PART=afventer ./units 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}'
B4 B5
$ # "to: RELATION", with conditions: the fleksjob of B1 came 59 days after enrolment
$ SHOW='value pending' ./figure 'unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {form: fleksjob}}}}'
59 4
$ # "from": also the first of other rows; from its smaajob to its fleksjob B1 waited 49 days
$ SHOW='value pending' ./figure 'unit: citizens, window: to-date, value: {median_days: {from: {first: {placements: {form: smaajob}}}, to: {placements: {form: fleksjob}}}}'
49 2
