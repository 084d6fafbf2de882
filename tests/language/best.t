indicators.md, "best": placements that start in a month of 2021: 1 in January, 3 in February, 2 in March, 3 in April.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01, to: 2021-12-31}\n' >base
$ printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2020-01-01\n' >citizens.csv
$ printf 'id,name,kind\nV1,A,kommerciel\n' >companies.csv
$ { echo id,citizen,company,form,start
>   i=0
>   for day in 2020-12-01 2020-12-02 2020-12-03 2020-12-04 2021-01-10 2021-02-05 2021-02-10 2021-02-15 2021-03-01 \
>     2021-03-02 2021-04-01 2021-04-02 2021-04-03; do echo "F$((i += 1)),B1,V1,frivillig,$day"; done; } >placements.csv
$ # "report also the best single window so far"
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts, best: true' 2021-03
2 3 2021-02
$ # "over the windows ending … M": what comes after is not looked at
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts, best: true' 2021-01
1 1 2021-01
$ # "over the windows ending period.from …": the four of December were before it
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts, best: true' 2021-02
3 3 2021-02
$ # "the earliest on ties": February and April
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts, best: true' 2021-04
3 3 2021-02
$ # "the highest value … with the same -t": on 9 February one had started in it
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts, best: true' 2021-03 -t 2021-02-09
0 1 2021-01
$ # a window longer than a month is one for each month it ends in: the quarter has 6 in March
$ SHOW='value best best_month' ./figure 'unit: placements, window: quarter, when: starts, best: true' 2021-04
3 6 2021-03
$ # months without a value do not compete; without best there is none
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts, value: {mean: paid_hours}, best: true' 2021-04
- - -
$ SHOW='value best best_month' ./figure 'unit: placements, window: month, when: starts' 2021-04
3 - -
