Indicators: median_days. From enrolment on January 4 to the first job: B1 10 days, B2 31 days, B3 57 days, B4 had a job
before and none after, B5 starts on the day itself.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: days, unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {when: by-end}}}}}
>   - {id: ordinary, unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {when: by-end, form: ordinaert-job}}}}}
>   - {id: from-first, unit: citizens, window: to-date, value: {median_days: {from: {first: {placements: {when: by-end}}}, to: {placements: {when: by-end, form: ordinaert-job}}}}}
>   - {id: from-start, unit: placements, window: to-date, value: {median_days: {from: start, to: {visits: {}}}}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled
> B1,360,dagpenge,2021-01-04
> B2,360,dagpenge,2021-01-04
> B3,360,dagpenge,2021-01-04
> B4,360,dagpenge,2021-01-04
> B5,360,dagpenge,2021-01-04
> .
> printf 'id,name,kind\nV1,Et,kommerciel\n' >companies.csv
> cat >placements.csv <<'.'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-01-14,
> F2,B1,V1,ordinaert-job,2021-01-24,
> F3,B2,V1,ordinaert-job,2021-02-04,
> F4,B3,V1,smaajob,2021-03-02,2021-03-10
> F5,B4,V1,smaajob,2021-01-03,2021-01-20
> F6,B5,V1,smaajob,2021-01-04,
> .
> printf 'placement,step,held,with,outcome\nF1,afslutning,2021-01-19,borger,godt-match\n' >visits.csv
$ # "days from the index to the earliest related row that starts on or after it": 0, 10, 31 and 57; B4's began the day before
$ ./ask figure 2021-06 days; ./ask ids 2021-06 days
days,20.5,,,1
days: B1 B2 B3 B5
days waits: B4
$ # "and by the window's end": on March 1 it is 0, 10 and 31, and B3 waits too; "units without one are pending"
$ ./ask figure -t 2021-03-01 2021-03 days; ./ask ids -t 2021-03-01 2021-03 days
days,10,,,2
days: B1 B2 B5
days waits: B3 B4
$ # the row is one that the relation means: B1 20 days and B2 31
$ ./ask figure 2021-06 ordinary
ordinary,25.5,,,3
$ # "{from: …}" as in observe: B1 10 days from F1 to F2, B2 0 from F3 to itself
$ ./ask figure 2021-06 from-first
from-first,5,,,3
$ # of placements from start: F1 5 days, nobody else was visited
$ ./ask figure 2021-06 from-start
from-start,5,,,5
