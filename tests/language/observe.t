Indicators: observation on a day of each unit's own. Jobs: B1 at V1 from January 10, the first job to February 20, the second,
at V1 too, from March 1; B2 at V1 from January 10 to March 5 and then at V2; B3 at V1 from January 10 on; B4 at V1 from
March 15 on; B5 none. After 2 months the observation dates are March 10 of B1 to B3, May 15 of B4.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: enrolled, unit: citizens, window: to-date, value: share, with: {placements: {when: observed}}, observe: {from: enrolled, after: 10d}}
>   - {id: exited, unit: citizens, window: to-date, value: share, with: {placements: {when: observed}}, observe: {from: exited, after: 1m}}
>   - {id: first, unit: citizens, window: to-date, value: share, with: {placements: {when: observed}}, observe: {from: {first: {placements: {}}}, after: 2m}}
>   - {id: count, unit: citizens, window: to-date, with: {placements: {when: observed}}, observe: {from: {first: {placements: {}}}, after: 2m}}
>   - {id: company, unit: citizens, window: to-date, value: share, with: {placements: {when: observed, same: company}}, observe: {from: {first: {placements: {}}}, after: 2m}}
>   - {id: placement, unit: citizens, window: to-date, value: share, with: {placements: {when: observed, same: placement}}, observe: {from: {first: {placements: {}}}, after: 2m}}
>   - {id: start, unit: placements, window: to-date, value: share, with: {visits: {when: observed}}, observe: {from: start, after: 14d}}
>   - {id: within, unit: placements, window: to-date, value: share, with: {visits: {when: observed}}, observe: {from: start, after: 14d, within: 1w}}
>   - {id: qualifying, unit: citizens, window: to-date, value: share, with: {placements: {when: observed, same: placement}}, observe: {from: {first: {placements: {form: ordinaert-job}}}, after: 0d}}
>   - {id: smallest, unit: citizens, window: to-date, value: share, with: {placements: {when: observed, same: company, company: V3}}, observe: {from: {first: {placements: {}}}}}
>   - {id: of-some, unit: citizens, window: to-date, value: share, with: {placements: {when: observed}}, of: {among: {municipality: 376}}, observe: {from: {first: {placements: {}}}, after: 2m}}
>   - {id: others-hold, unit: citizens, window: to-date, with: [{placements: {when: observed}}, {placements: {when: by-end, company: V2}}], observe: {from: {first: {placements: {}}}, after: 2m}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,exited
> B1,360,dagpenge,2021-01-04,
> B2,360,dagpenge,2021-01-04,2021-04-05
> B3,360,dagpenge,2021-01-04,
> B4,376,dagpenge,2021-03-10,
> B5,376,dagpenge,2021-01-04,
> .
> printf 'id,name,kind\nV1,Et,kommerciel\nV2,To,kommerciel\nV3,Tre,kommerciel\n' >companies.csv
> cat >placements.csv <<'.'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-01-10,2021-02-20
> F2,B1,V1,ordinaert-job,2021-03-01,
> F3,B2,V1,smaajob,2021-01-10,2021-03-05
> F4,B2,V2,ordinaert-job,2021-03-06,2021-04-30
> F5,B3,V1,smaajob,2021-01-10,
> F6,B4,V1,smaajob,2021-03-15,
> F7,B3,V3,smaajob,2021-01-10,2021-01-20
> .
> cat >visits.csv <<'.'
> placement,step,held,with,outcome
> F1,afslutning,2021-01-24,borger,godt-match
> F3,afslutning,2021-01-27,borger,godt-match
> F5,afslutning,2021-01-31,borger,godt-match
> F6,afslutning,2021-04-06,borger,godt-match
> .
$ # "each unit has an index date: from: enrolled": 10 days later is January 14, where B1 B2 B3 are in jobs and B5 not; B4's is March 20
$ ./ask ids 2021-06 enrolled; ./ask figure 2021-06 enrolled
enrolled: B1 B2 B3 B4
enrolled,0.800000,4,5,0
$ # "exited": B2 is in no job on May 5; nobody else left
$ ./ask figure 2021-06 exited
exited,0.000000,0,1,0
$ # "or {first: RELATION}": on March 10 B1 B2 B3 are in jobs; "A unit without an index date is in none of the three": B5
$ ./ask ids 2021-04 first; ./ask figure 2021-04 first count
first: B1 B2 B3
first waits: B4
first,1.000000,3,3,1
count,3,,,1
$ # "(the earliest start of a qualifying row": B1 March 1 and B2 March 6 by their ordinary jobs, each in that very placement
$ ./ask ids 2021-06 qualifying; ./ask figure 2021-06 qualifying
qualifying: B1 B2
qualifying,1.000000,2,2,0
$ # "of equal ones the smallest id": B3 begins F5 at V1 and F7 at V3 on a day; the index is F5, so V3 is not the same company
$ ./ask figure 2021-06 smallest
smallest,0.000000,0,4,0
$ # "for placements as the unit, start": two weeks later to the day F1 alone is visited (F3 on day 17, F5 on day 21, F6 on day 22)
$ ./ask ids 2021-06 start; ./ask figure 2021-06 start
start: F1
start,0.142857,1,7,0
$ # "or, with within: 4w, touch [date, date + 4w]": within a week more F3 and, on its last day, F5
$ ./ask ids 2021-06 within; ./ask figure 2021-06 within
within: F1 F3 F5
within,0.428571,3,7,0
$ # "whose observation date is later than the window's end or -t are pending: out of numerator and denominator, counted apart"
$ ./ask figure 2021-02 first
first,,0,0,3
$ ./ask figure -t 2021-03-09 2021-03 first
first,,0,0,3
$ ./ask figure -t 2021-03-10 2021-03 first
first,1.000000,3,3,0
$ # "(with within, its last day)": of F6 March 29 to April 5
$ ./ask figure -t 2021-04-04 2021-04 start within
start,0.142857,1,7,0
within,0.500000,3,6,1
$ # "Units of D": D is those of 376, of whom only B4 has an index
$ ./ask figure 2021-04 of-some
of-some,,0,0,1
$ ./ask figure 2021-05 of-some
of-some,1.000000,1,1,0
$ # "(without share: units meeting all but the observed relations)": B4 was never at V2, so it is not pending either
$ ./ask figure 2021-04 others-hold
others-hold,1,,,0
$ # "The observation date is index + after (records.md §5 arithmetic, never moved to a working day)": Christmas Day is no obstacle
$ mkdir clamp; cp ./*.csv clamp; printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: clamp, unit: citizens, window: to-date, with: {placements: {when: observed}}, observe: {from: enrolled, after: 1m}}\n' >clamp/rff.yaml
> printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-31\nB2,360,dagpenge,2021-11-25\n' >clamp/citizens.csv
> printf 'id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-02-28,2021-02-28\nF2,B2,V1,smaajob,2021-12-25,2021-12-25\n' >clamp/placements.csv; rm clamp/visits.csv
> cd clamp; ../ask ids 2021-12 clamp
clamp: B1 B2
$ # "A relation with when: observed must contain the observation date": B1 not between the jobs, and the last day counts
$ mkdir days; cp clamp/rff.yaml clamp/companies.csv days; cd days; sed -i 's/from: enrolled, after: 1m/from: {first: {placements: {}}}, after: 1m/' rff.yaml
> printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-04\nB2,360,dagpenge,2021-01-04\nB3,360,dagpenge,2021-01-04\n' >citizens.csv
> printf 'id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-01-10,2021-02-09\nF2,B1,V1,smaajob,2021-02-11,\nF3,B2,V1,smaajob,2021-01-10,2021-02-10\nF4,B3,V1,smaajob,2021-01-10,2021-01-11\nF5,B3,V1,smaajob,2021-02-10,\n' >placements.csv
> ../ask ids 2021-12 clamp
clamp: B2 B3
$ # "same: company or same: placement ties it to the row that gave the index": B2 is at V2 by then; B1 in another placement at V1
$ ./ask ids 2021-04 company placement
company: B1 B3
company waits: B4
placement: B3
placement waits: B4
$ # "it stands only in an observed relation"
$ sed -i 's/when: observed, same: company}/same: company}/' rff.yaml; rff-check | cut -d: -f4- | head -n 1
rff.yaml:11:92: error: same: stands only in a relation with when: observed
1 error
