Indicators: targets. 100 days from January 1 to April 11 (100/100 of the way to 50), 100 more to July 20 (to 90). Of the
citizens ten start on the 1st of each month from January to June.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: path, unit: citizens, window: to-date, targets: [{value: 50, by: 2021-04-11}, {value: 90, by: 2021-07-20}]}
>   - {id: month, unit: citizens, window: month, when: starts, targets: [{value: 5, by: 2021-04-11}, {value: 9, by: 2021-07-20}]}
>   - {id: share, unit: citizens, window: to-date, among: {municipality: 360}, value: share, of: {}, targets: [{value: 0.60, by: 2021-12-31}]}
>   - {id: of, unit: citizens, window: to-date, among: {municipality: 360}, value: share, of: {}, targets: [{value: 1, of: 2, by: 2021-12-31}]}
>   - {id: reached, unit: citizens, window: month, when: starts, targets: [{value: 10, by: 2021-12-31}]}
>   - {id: on-way, unit: citizens, window: month, when: starts, targets: [{value: 11, by: 2021-12-31}]}
>   - {id: behind, unit: citizens, window: month, when: starts, targets: [{value: 12, by: 2021-12-31}]}
>   - {id: ahead, unit: citizens, window: to-date, targets: [{value: 365, by: 2021-12-31}]}
>   - {id: m-reached, unit: citizens, window: month, when: starts, at_most: true, targets: [{value: 10, by: 2021-12-31}]}
>   - {id: m-on-way, unit: citizens, window: month, when: starts, at_most: true, targets: [{value: 9.5, by: 2021-12-31}]}
>   - {id: m-behind, unit: citizens, window: month, when: starts, at_most: true, targets: [{value: 9, by: 2021-12-31}]}
>   - {id: no-value, unit: citizens, window: month, value: {mean: hours_max}, targets: [{value: 9, by: 2021-12-31}]}
>   - {id: no-target, unit: citizens, window: to-date}
>   - {id: companies, unit: companies, window: to-date, targets: [{value: 4, by: 2021-12-31}]}
> .
> printf 'id,name,kind\nV1,Et,kommerciel\nV2,To,kommerciel\n' >companies.csv
> (echo id,municipality,benefit,enrolled; for month in 1 2 3 4 5 6; do for n in 1 2 3 4 5 6 7 8 9 10; do echo "B$((month * 10 + n)),$((n > 5 ? 376 : 360)),dagpenge,2021-0$month-01"; done; done) >citizens.csv
$ cat >target <<'.'
> # target FIELDS ID [OPTION...]: those fields of maltal
> fields=$1 id=$2; shift 2; rff-report maltal -f csv "$@" | grep "^$id," | cut -d, -f$fields
> .
$ # "For to-date counts the expected value … straight by days between milestones", "from 0 on period.from": nothing on January 1, half of 50 on day 50
$ for day in 2021-01-01 2021-02-20 2021-04-11; do sh ./target 5,9-11 path --month ${day%-*} -t $day; done
10,50,2021-04-11,0
20,50,2021-04-11,25
40,50,2021-04-11,50
$ # "previous + (target − previous)·(b − previous day)/(by − previous day)": on day 50 of 100 after April 11, 50 + 40/2
$ # "The milestone in force is the first with by ≥ b, else the last": the second from April 12
$ for day in 2021-04-12 2021-05-31 2021-07-20; do sh ./target 9-11 path --month ${day%-*} -t $day; done
90,2021-07-20,50.4
90,2021-07-20,70
90,2021-07-20,90
$ # "after the last milestone its value"
$ sh ./target 9-11 path --month 2021-12
90,2021-07-20,90
$ # "For everything else expected = the target"
$ for month in 2021-03 2021-04 2021-12; do sh ./target 9-11 month --month $month; done
5,2021-04-11,5
9,2021-07-20,9
9,2021-07-20,9
$ sh ./target 9-11 share --month 2021-03
0.600000,2021-12-31,0.600000
$ # "status: naaet value ≥ that target": 10 of 10, 5 of 10 against 1 of 2
$ sh ./target 5,11,12 reached --month 2021-03; sh ./target 5,11,12 of --month 2021-03
10,10,naaet
0.500000,0.500000,naaet
$ # "foran ≥ expected": 365 by day 364 is a little over one a day: 10 on day 9 are ahead, 30 on day 59 are not
$ sh ./target 5,12 ahead --month 2021-01 -t 2021-01-10; sh ./target 5,12 ahead --month 2021-03 -t 2021-03-01
10,foran
30,bagud
$ # "paa-vej ≥ 90 % of expected": 10 of 11 is 90.9 %; "bagud below": 10 of 12 is 83 %
$ sh ./target 5,11,12 on-way --month 2021-03; sh ./target 5,11,12 behind --month 2021-03
10,11,paa-vej
10,12,bagud
$ # "at_most turns it": at most 10; 10 is 105 % of 9.5, 111 % of 9
$ sh ./target 5,11,12 m-reached --month 2021-03; sh ./target 5,11,12 m-on-way --month 2021-03; sh ./target 5,11,12 m-behind --month 2021-03
10,10,naaet
10,9.5,paa-vej
10,9,bagud
$ # "no value or no target: empty"
$ sh ./target 5,9-12 no-value --month 2021-03; sh ./target 5,9-12 no-target --month 2021-03
,9,2021-12-31,9,
30,,,,
$ # "Forecast: value + r·n, r = max(0, (v(M) − v(M−6))/6) with v = 0 before period.from … n = calendar months from M to the last milestone's month"
$ # March: 30, r 30/6 = 5, n 4 to July; June: 60, r 60/6 = 10, n 1
$ # "95 % interval value + r·n ± 1.96·√(r·n)": √20 = 4.47214, √10 = 3.16228
$ sh ./target 13-15 path --month 2021-03; sh ./target 13-15 path --month 2021-06
50,41.234614,58.765386
70,63.801936,76.198064
$ # July: 60, of which 10 by January: r 50/6, n 0; "n … at least 0" after it
$ sh ./target 13-15 path --month 2021-07; sh ./target 13-15 path --month 2021-09
60,60,60
60,60,60
$ # "r = max(0, …)": companies do not grow
$ sh ./target 13-15 companies --month 2021-08
2,2,2
$ # "(to-date counts only)"
$ sh ./target 13-15 month --month 2021-03
,,
$ # "For shares forecast is empty, low and high are the 95 % Wilson interval": 5 of 10 is (0.5 + 0.19208 ± 1.96·√(0.025 + 0.009604))/1.38416
$ sh ./target 6,7,13-15 of --month 2021-01
5,10,,0.236590,0.763410
