Indicators: how an interval relates to a window, here April 2021. P1 and P6 lie outside, P2 and P8 end on its first and last
day, P3 is April itself, P4 begins on its last day and runs on, P5 spans it, P7 lies within.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: touches, unit: citizens, window: month, when: touches}
>   - {id: starts, unit: citizens, window: month, when: starts}
>   - {id: ends, unit: citizens, window: month, when: ends}
>   - {id: at-end, unit: citizens, window: month, when: at-end}
>   - {id: by-end, unit: citizens, window: month, when: by-end}
>   - {id: default, unit: citizens, window: month}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,exited
> P1,360,dagpenge,2021-03-01,2021-03-31
> P2,360,dagpenge,2021-03-01,2021-04-01
> P3,360,dagpenge,2021-04-01,2021-04-30
> P4,360,dagpenge,2021-04-30,
> P5,360,dagpenge,2021-03-01,2021-05-31
> P6,360,dagpenge,2021-05-01,
> P7,360,dagpenge,2021-04-10,2021-04-20
> P8,360,dagpenge,2021-03-01,2021-04-30
> .
$ # "touches from ≤ b and to ≥ a"
$ ./ask ids 2021-04 touches
touches: P2 P3 P4 P5 P7 P8
$ # "starts a ≤ from ≤ b"
$ ./ask ids 2021-04 starts
starts: P3 P4 P7
$ # "ends to is known and a ≤ to ≤ b"
$ ./ask ids 2021-04 ends
ends: P2 P3 P7 P8
$ # "at-end from ≤ b and to ≥ b"
$ ./ask ids 2021-04 at-end
at-end: P3 P4 P5 P8
$ # "by-end from ≤ b"
$ ./ask ids 2021-04 by-end
by-end: P1 P2 P3 P4 P5 P7 P8
$ # "when: how the unit's own interval relates to the window (default by-end)"
$ ./ask ids 2021-04 default
default: P1 P2 P3 P4 P5 P7 P8
$ # "observed see below": it is asked of the observation date alone, so not of a unit (observe.t)
$ sed 's/when: touches/when: observed/' rff.yaml >observed.yaml; mkdir o; mv observed.yaml o/rff.yaml; rff-check -C o | head -n 1
o/rff.yaml:7:56: error: when: observed stands only in a relation
1 error
