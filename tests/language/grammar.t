indicators.md, "Grammar": the keys of an indicator, each in the place where the grammar explains it.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01, to: 2021-12-31}\n' >base
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled
> B1,360,dagpenge,2021-05-10
> B2,376,dagpenge,2021-06-10
> B3,101,dagpenge,2021-06-20
> END
$ printf 'id,name,kind\nV1,A,kommerciel\n' >companies.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,paid_hours,start
> F1,B1,V1,smaajob,10,2021-06-01
> F2,B1,V1,fleksjob,,2021-06-01
> F3,B2,V1,smaajob,,2021-06-15
> END
$ # "id: unique code"
$ { cat base; echo 'indicators: [{id: x, unit: citizens, window: month}, {id: x, unit: companies, window: month}]'; } >rff.yaml
$ rff-check
rff.yaml:6:59: error: id: "x" stands already; ids are unique
1 error
[65]
$ # ... "over use: sets too": cabi has a praktikker
$ { cat base; echo 'use: [cabi]'; echo 'indicators: [{id: praktikker, unit: citizens, window: month}]'; } >rff.yaml
$ rff-check
rff.yaml:7:19: error: id: "praktikker" stands already; ids are unique
1 error
[65]
$ # "label: {da: …, en: …}"
$ SHOW=label ./figure 'label: {da: Borgere, en: Citizens}, unit: citizens, window: month' 2021-06 -l da
Borgere
$ SHOW=label ./figure 'label: {da: Borgere, en: Citizens}, unit: citizens, window: month' 2021-06 -l en
Citizens
$ # "note: {da: …, en: …}": printed beside the figure
$ ./figure 'note: {da: Alle., en: All of them.}, unit: citizens, window: month'
3
$ rff-report --month 2021-06 maltal | grep -A1 '^x '
x            3
    All of them.
$ # "source"
$ ./figure 'source: "STAR, Flere skal med 2", unit: citizens, window: month'
3
$ rff-report indicator x | grep Source
Source  STAR, Flere skal med 2
$ # "unit: any table of records.md, or due": each of them is counted in interval.t; no other is
$ ./figure 'unit: borgere, window: month' 2>&1 | sed -n '1s/.*error: //p'
unit: "borgere" is no table
$ # "window: month quarter half-year year to-date, or {from: DATE, to: DATE}": window.t; it has no default
$ ./figure 'unit: citizens' 2>&1 | sed -n '1s/.*error: //p'
indicator: the key window is missing; add it
$ # "when: how the unit's own interval relates to the window (default by-end)": B1 began before June
$ ./units 'unit: citizens, window: month'
B1 B2 B3
$ ./units 'unit: citizens, window: month, when: starts'
B2 B3
$ # "among: CONDITION on the unit's own row"
$ ./units 'unit: citizens, window: month, among: {municipality: [360, 376]}'
B1 B2
$ # "with: RELATION"
$ ./units 'unit: citizens, window: month, with: {placements: {when: touches, form: ordinary, paid_hours: ">0"}}'
B1
$ # "or [RELATION, …]: each holds"
$ ./units 'unit: citizens, window: month, with: [{placements: {form: smaajob}}, {placements: {form: fleksjob}}]'
B1
$ # "with_any: at least one of these holds"
$ ./units 'unit: citizens, window: month, with_any: [{placements: {form: smaajob}}, {placements: {form: fleksjob}}]'
B1 B2
$ # "without: RELATION … none such row"
$ ./units 'unit: citizens, window: month, without: {placements: {}}'
B3
$ # "or [RELATION, …]"
$ ./units 'unit: citizens, window: month, without: [{placements: {form: fleksjob}}, {placements: {form: elevplads}}]'
B2 B3
$ # "value: count (default)"
$ ./figure 'unit: citizens, window: month, value: count'
3
$ ./figure 'unit: citizens, window: month'
3
$ # "share · {sum: COLUMN} · {mean: COLUMN} · {median: COLUMN} · {distinct: COLUMN} · {median_days: …}": sets.t, median-days.t
$ # "of: {when, among, with, with_any, without, group}: denominator of a share": two of the three were placed
$ SHOW='value numerator denominator' ./figure 'unit: citizens, window: month, value: share, with: {placements: {paid_hours: stated}}, of: {with: {placements: {}}}'
0.500000 1 2
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {when: starts}'
B2 B3
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {among: {municipality: 376}}'
B2
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {with_any: [{placements: {form: fleksjob}}, {placements: {form: elevplads}}]}'
B1
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {without: {placements: {form: fleksjob}}}'
B2 B3
$ # "a set of the same unit": its conditions are on citizens
$ ./figure 'unit: citizens, window: month, value: share, of: {among: {form: smaajob}}' 2>&1 | sed -n '1s/.*error: //p'
"form" is no column of citizens; did you mean forms?
$ # "observe: {from: …, after: 3m, within: 4w}": observe.t. "best", "at_most", "targets": best.t, targets.t
$ # A key that the grammar does not have
$ ./figure 'unit: citizens, window: month, amongst: {}' 2>&1 | sed -n '1s/.*error: //p'
"amongst" is no key of indicator; did you mean among?
