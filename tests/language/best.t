Indicators: best. Starts by month: January 1, February 3, March 2, April 3, May 5; of those in 360: 1, 1, 2, 1, 1.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-02-01, to: 2021-12-31}
> indicators:
>   - {id: starts, unit: citizens, window: month, when: starts, best: true}
>   - {id: share, unit: citizens, window: month, when: starts, among: {municipality: 360}, value: share, of: {when: starts}, best: true}
>   - {id: quarter, unit: citizens, window: quarter, when: starts, best: true}
>   - {id: none, unit: citizens, window: month, when: starts}
> .
> (echo id,municipality,benefit,enrolled; for start in 360:01-10 360:02-10 376:02-10 376:02-10 360:03-10 360:03-10 360:04-10 376:04-10 376:04-20 360:05-10 376:05-20 376:05-20 376:05-20 376:05-20; do echo "B$((n += 1)),${start%:*},dagpenge,2021-${start#*:}"; done) >citizens.csv
$ # "the highest value over the windows ending period.from … M": January is before the period
$ for month in 2021-02 2021-03 2021-05; do rff-report maltal --month $month -f csv | cut -d, -f1,5,16,17 | grep starts; done
starts,3,3,2021-02
starts,2,3,2021-02
starts,5,5,2021-05
$ # "the earliest on ties": April has 3 too
$ rff-report maltal --month 2021-04 -f csv | cut -d, -f1,5,16,17 | grep starts
starts,3,3,2021-02
$ # "with the same -t": by May 15 May has 1
$ rff-report maltal --month 2021-05 -t 2021-05-15 -f csv | cut -d, -f1,5,16,17 | grep starts
starts,1,3,2021-02
$ # of shares the highest share (March 2 of 2), of other windows the best of them (the quarter to May 3 + 5)
$ rff-report maltal --month 2021-05 -f csv | cut -d, -f1,5,16,17 | grep -E 'share|quarter'
share,0.200000,1.000000,2021-03
quarter,8,8,2021-05
$ # "best: report also the best single window so far": else there is none
$ rff-report maltal --month 2021-05 -f csv | cut -d, -f1,5,16,17 | grep none
none,5,,
