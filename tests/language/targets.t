indicators.md, "Targets": expected values, status words and forecasts; -t sets the window's end b.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01, to: 2021-12-31}\n' >base
$ # Ten citizens of 1 January, six of May
$ { echo id,municipality,benefit,enrolled,hours_min
>   for i in 1 2 3; do echo "B$i,360,dagpenge,2021-01-01,30"; done
>   for i in 4 5 6 7 8 9 10; do echo "B$i,360,dagpenge,2021-01-01,"; done
>   for i in 11 12 13 14 15 16; do echo "B$i,376,dagpenge,2021-05-04,"; done; } >citizens.csv
$ # "straight by days between milestones": 100 days from 1 January to 11 April, 100 more to 20 July
$ cat >expected <<'END'
> SHOW='expected target target_by' ./figure "unit: citizens, window: ${2-to-date}, targets: [{value: 100, by: 2021-04-11}, {value: 300, by: 2021-07-20}]" "${1%-*}" -t "$1"
> END
$ # "from 0 on period.from"
$ sh expected 2021-01-01
0 100 2021-04-11
$ sh expected 2021-01-31
30 100 2021-04-11
$ # "previous + (target - previous)·(b - previous day)/(by - previous day)": 20 of the 100 days from 100 to 300
$ sh expected 2021-05-01
140 300 2021-07-20
$ # "after the last milestone its value"
$ sh expected 2021-07-20
300 300 2021-07-20
$ sh expected 2021-09-15
300 300 2021-07-20
$ # "For everything else expected = the target"
$ sh expected 2021-01-31 month
100 100 2021-04-11
$ # "The milestone in force is the first with by >= b": on its very day too
$ sh expected 2021-04-11
100 100 2021-04-11
$ sh expected 2021-04-12 month
300 300 2021-07-20
$ # "else the last"
$ sh expected 2021-09-15 month
300 300 2021-07-20
$ # "naaet value >= that target"
$ SHOW='value status' ./figure 'unit: citizens, window: to-date, targets: [{value: 10, by: 2021-12-31}]' 2021-01
10 naaet
$ # "foran >= expected": one a day to 40 on 10 February, so 10 on 11 January
$ SHOW='value expected status' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-02-10}]' 2021-01 -t 2021-01-11
10 10 foran
$ # "paa-vej >= 90 % of expected": 10 of 11
$ SHOW='value expected status' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-02-10}]' 2021-01 -t 2021-01-12
10 11 paa-vej
$ # ... 90 % exactly: 90 of 100 hours
$ SHOW='value status' ./figure 'unit: citizens, window: to-date, value: {sum: hours_min}, targets: [{value: 100, by: 2021-12-31}]' 2021-01
90 paa-vej
$ # "bagud below": 10 of 12
$ SHOW='value expected status' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-02-10}]' 2021-01 -t 2021-01-13
10 12 bagud
$ # "at_most turns it": at most the target, at most 10 % over what was expected, more
$ SHOW='value status' ./figure 'unit: citizens, window: month, at_most: true, targets: [{value: 10, by: 2021-12-31}]' 2021-01
10 naaet
$ SHOW='value status' ./figure 'unit: citizens, window: month, at_most: true, targets: [{value: 9.5, by: 2021-12-31}]' 2021-01
10 paa-vej
$ SHOW='value status' ./figure 'unit: citizens, window: month, at_most: true, targets: [{value: 9, by: 2021-12-31}]' 2021-01
10 bagud
$ # "no value or no target: empty"
$ SHOW='value status' ./figure 'unit: citizens, window: month, value: {mean: hours_max}, targets: [{value: 9, by: 2021-12-31}]' 2021-01
- -
$ SHOW='value target status' ./figure 'unit: citizens, window: month' 2021-01
10 - -
$ # "Forecast: value + r·n, r = max(0, (v(M) - v(M-6))/6)": 16 in July, 10 in January, so 1 a month for 5 months;
$ # "95 % interval ± 1.96·√(r·n)": 1.96 · √5 = 4.382693
$ SHOW='value forecast low high' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-12-31}]' 2021-07
16 21 16.617307 25.382693
$ # "with v = 0 before period.from": 10 in March, so 10/6 a month for 9 months; 1.96 · √15 = 7.591047
$ SHOW='value forecast low high' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-12-31}]' 2021-03
10 25 17.408953 32.591047
$ # "n = calendar months from M to the last milestone's month": 5 from July, the milestone before it counts for nothing
$ SHOW='forecast target' ./figure 'unit: citizens, window: to-date, targets: [{value: 20, by: 2021-08-31}, {value: 40, by: 2021-12-31}]' 2021-07
21 20
$ # "at least 0"
$ SHOW='value forecast low high' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-04-30}]'
16 16 16 16
$ # "max(0, …)", "the same -t": as of 31 March in May there are 10, and in November before there were 0, so 10/6 a month for 7
$ SHOW='value forecast' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2021-12-31}]' 2021-05 -t 2021-03-31
10 21.666667
$ # ... in December there are 16 as in June
$ SHOW='value forecast' ./figure 'unit: citizens, window: to-date, targets: [{value: 40, by: 2022-12-31}]' 2021-12
16 16
$ # "Forecast (to-date counts only)"
$ SHOW='forecast low high' ./figure 'unit: citizens, window: month, targets: [{value: 40, by: 2021-12-31}]'
- - -
$ # "For shares forecast is empty, low and high are the 95 % Wilson interval on numerator / denominator": 10 of 16, by
$ # (p + z²/2n ± z√(p(1-p)/n + z²/4n²)) / (1 + z²/n) = (0.745050 ± 0.265867) / 1.240100
$ SHOW='value forecast low high' ./figure 'unit: citizens, window: month, value: share, among: {municipality: 360}, of: {}'
0.625000 - 0.386406 0.815190
$ # "for a share: 0.60"
$ SHOW='target expected' ./figure 'unit: citizens, window: month, value: share, targets: [{value: 0.60, by: 2021-12-31}]'
0.600000 0.600000
$ # "or {value: 30, of: 50, by: …}"
$ SHOW='target expected' ./figure 'unit: citizens, window: month, value: share, targets: [{value: 30, of: 50, by: 2021-12-31}]'
0.600000 0.600000
