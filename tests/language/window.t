Indicators: windows of a report month. The period runs from February 15 to April 30; B1 starts January 5, B2 March 10,
B3 May 12, B4 May 13, each with a placement from the same day.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-02-15, to: 2021-04-30}
> indicators:
>   - {id: month, unit: citizens, window: month, when: starts}
>   - {id: quarter, unit: citizens, window: quarter, when: starts}
>   - {id: half-year, unit: citizens, window: half-year, when: starts}
>   - {id: year, unit: citizens, window: year, when: starts}
>   - {id: to-date, unit: citizens, window: to-date, when: starts}
>   - {id: dates, unit: citizens, window: {from: 2021-03-10, to: 2021-06-15}, when: starts}
>   - {id: own, unit: citizens, window: month, with: {placements: {window: {from: 2021-03-01, to: 2021-03-31}, when: starts}}}
>   - {id: own-not, unit: citizens, window: month, with: {placements: {when: starts}}}
>   - {id: own-empty, unit: citizens, window: month, without: {placements: {window: to-date, when: by-end}}}
>   - {id: e-touches, unit: citizens, window: to-date, when: touches}
>   - {id: e-ends, unit: citizens, window: to-date, when: ends}
>   - {id: e-at-end, unit: citizens, window: to-date, when: at-end}
>   - {id: e-by-end, unit: citizens, window: to-date, when: by-end}
>   - {id: e-companies, unit: companies, window: to-date}
>   - {id: e-distinct, unit: citizens, window: to-date, value: {distinct: municipality}}
>   - {id: e-share, unit: citizens, window: to-date, value: share}
>   - {id: e-sum, unit: placements, window: to-date, value: {sum: paid_hours}}
>   - {id: e-mean, unit: placements, window: to-date, value: {mean: paid_hours}}
>   - {id: e-median, unit: placements, window: to-date, value: {median: paid_hours}}
>   - {id: e-days, unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled
> B1,360,dagpenge,2021-01-05
> B2,360,dagpenge,2021-03-10
> B3,360,dagpenge,2021-05-12
> B4,360,dagpenge,2021-05-13
> .
> printf 'id,name,kind\nV1,Et,kommerciel\n' >companies.csv
> cat >placements.csv <<'.'
> id,citizen,company,form,paid_hours,start
> F1,B1,V1,smaajob,5,2021-01-05
> F2,B2,V1,smaajob,5,2021-03-10
> F3,B3,V1,smaajob,5,2021-05-12
> F4,B4,V1,smaajob,5,2021-05-13
> .
$ # "month M"; "the calendar quarter, half-year or year up to the end of M (not the whole of it)"
$ # "to-date = [period.from, end of M], not cut at period.to"; "an explicit window is cut at the end of M"
$ rff-report maltal --month 2021-05 -f csv | cut -d, -f1,3-5 | sed -n 2,7p
month,2021-05-01,2021-05-31,2
quarter,2021-04-01,2021-05-31,2
half-year,2021-01-01,2021-05-31,4
year,2021-01-01,2021-05-31,4
to-date,2021-02-15,2021-05-31,3
dates,2021-03-10,2021-05-31,3
$ rff-report maltal --month 2021-08 -f csv | cut -d, -f1,3-5 | sed -n 2,7p
month,2021-08-01,2021-08-31,0
quarter,2021-07-01,2021-08-31,0
half-year,2021-07-01,2021-08-31,0
year,2021-01-01,2021-08-31,4
to-date,2021-02-15,2021-08-31,3
dates,2021-03-10,2021-06-15,3
$ # "All are cut at -t": B4 starts the day after
$ rff-report maltal --month 2021-05 -t 2021-05-12 -f csv | cut -d, -f1,3-5 | sed -n 2,7p
month,2021-05-01,2021-05-12,1
quarter,2021-04-01,2021-05-12,1
half-year,2021-01-01,2021-05-12,3
year,2021-01-01,2021-05-12,3
to-date,2021-02-15,2021-05-12,2
dates,2021-03-10,2021-05-12,2
$ # "A relation may carry its own window": in May those whose placement starts in March, or in the indicator's May
$ ./ask ids 2021-05 own own-not
own: B2
own-not: B3 B4
$ # "A window with from > to holds nothing whatever when says: counts are 0": to-date in January ends before it begins
$ ./ask figure 2021-01 to-date dates e-touches e-ends e-at-end e-by-end e-companies e-distinct
to-date,0
dates,0
e-touches,0
e-ends,0
e-at-end,0
e-by-end,0
e-companies,0
e-distinct,0
$ # "everything else is empty"
$ ./ask figure 2021-01 e-share e-sum e-mean e-median e-days | cut -d, -f1,2
e-share,
e-sum
e-mean
e-median
e-days,
$ # a relation's own window holds nothing either: B1 is without a placement in it
$ ./ask ids 2021-01 own-empty
own-empty: B1
