indicators.md, "observe": four citizens three months after they enrolled, read at the end of June 2021.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\n' >base
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,exited
> B1,360,dagpenge,2021-03-31,2021-06-15
> B2,360,dagpenge,2021-03-06,
> B3,360,dagpenge,2021-03-20,
> B4,360,dagpenge,2021-04-01,
> END
$ printf 'id,name,kind\nV1,A,kommerciel\nV2,B,kommerciel\n' >companies.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-06-30,2021-06-30
> F2,B2,V1,smaajob,2021-06-06,2021-06-06
> F3,B3,V2,fleksjob,2021-06-21,2021-07-31
> END
$ # "from: enrolled": 3 months later B1, B2 (in their placement on that day) and B3 have been reached, B4 on 1 July not
$ SHOW='value numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}'
0.666667 2 3 1
$ # "The observation date is index + after (records.md section 5)": 31 March + 3m is 30 June, the one day of F1
$ # "never moved to a working day": 6 June, the one day of F2, is a Sunday
$ ./units 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}'
B1 B2
$ # "later than the window's end … pending": B4, to the end of June
$ PART=afventer ./units 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}'
B4
$ SHOW='numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}' 2021-07
2 4 0
$ # "or -t": on 25 June the day of B1 lies ahead too
$ PART=afventer ./units 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}' 2021-07 -t 2021-06-25
B1 B4
$ # "out of numerator and denominator, counted apart"
$ SHOW='numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}' 2021-07 -t 2021-06-25
1 2 2
$ # "with within: 4w, touch [date, date + 4w]": F3 begins a day after 20 June
$ ./units 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m, within: 1d}, with: {placements: {when: observed}}' 2021-07
B1 B2 B3
$ # "with within, its last day": of B1 1 July
$ SHOW='numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m, within: 1d}, with: {placements: {when: observed}}'
2 2 2
$ # "from: exited"; "A unit without an index date is in none of the three": B1 alone has left; 29 June is before F1
$ SHOW='numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: exited, after: 2w}, with: {placements: {when: observed}}'
0 1 0
$ SHOW='numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: exited, after: 15d}, with: {placements: {when: observed}}'
1 1 0
$ # "Units of D": pending are those of the denominator only
$ SHOW='numerator denominator pending' ./figure 'unit: citizens, window: to-date, value: share, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}, of: {among: {enrolled: "<2021-04-01"}}'
2 3 0
$ # "without share: units meeting all but the observed relations": B4 has no placement, so it waits for nothing
$ SHOW='value pending' ./figure 'unit: citizens, window: to-date, observe: {from: enrolled, after: 3m}, with: {placements: {when: observed}}'
2 1
$ SHOW='value pending' ./figure 'unit: citizens, window: to-date, observe: {from: enrolled, after: 3m}, with: [{placements: {when: observed}}, {placements: {}}]'
2 0
$ # "{first: RELATION}": B5 and its placements F5 to F7; F5 ran to the end of February
$ echo 'B5,376,dagpenge,2021-01-01,' >>citizens.csv
$ cat >>placements.csv <<'END'
> F5,B5,V1,smaajob,2021-02-01,2021-02-28
> F6,B5,V2,smaajob,2021-02-01,2021-12-31
> F7,B5,V1,fleksjob,2021-05-01,2021-06-30
> END
$ # "the earliest start of a qualifying row": 1 February + 4m is 1 June, the first fleksjob + 4m is 1 September
$ SHOW='value pending' ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {}}}, after: 4m}, with: {placements: {when: observed}}'
1 0
$ SHOW='value pending' ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {form: fleksjob}}}, after: 4m}, with: {placements: {when: observed}}'
0 1
$ # "of equal ones the smallest id": F5, which had ended by 1 May; F6 had not
$ ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {}}}, after: 3m}, with: {placements: {when: observed, same: placement}}'
0
$ ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {company: V2}}}, after: 3m}, with: {placements: {when: observed, same: placement}}'
1
$ # "same: company ties it to the row that gave the index": on 1 July only F6 runs, at V2; F7, the index, was at V1
$ ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {form: fleksjob}}}, after: 2m}, with: {placements: {when: observed}}' 2021-07
1
$ ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {form: fleksjob}}}, after: 2m}, with: {placements: {when: observed, same: company}}' 2021-07
0
$ # ... on 1 May, F7 at the company of F5
$ ./figure 'unit: citizens, window: to-date, among: {municipality: 376}, observe: {from: {first: {placements: {}}}, after: 3m}, with: {placements: {when: observed, same: company, form: fleksjob}}'
1
$ # "for placements as the unit, start": a month after their start F6 runs beside F5 and F7, nothing beside F6
$ ./units 'unit: placements, window: to-date, among: {citizen: B5}, observe: {from: start, after: 1m}, with: {placements: {when: observed}}'
F5 F7
$ # "same stands only in an observed relation"
$ ./figure 'unit: citizens, window: to-date, with: {placements: {same: company}}' 2>&1 | sed -n '1s/.*error: //p'
same: stands only in a relation with when: observed
