indicators.md, "when": five placements around June 2021, which is the window [a, b].
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >base
$ printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-01\n' >citizens.csv
$ printf 'id,name,kind\nV1,A,kommerciel\n' >companies.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-05-01,2021-05-31
> F2,B1,V1,fleksjob,2021-05-15,2021-06-01
> F3,B1,V1,skaanejob,2021-06-01,2021-06-30
> F4,B1,V1,frivillig,2021-06-30,
> F5,B1,V1,nytteindsats,2021-07-01,
> END
$ # "touches from <= b and to >= a"
$ ./units 'unit: placements, window: month, when: touches'
F2 F3 F4
$ # "starts a <= from <= b"
$ ./units 'unit: placements, window: month, when: starts'
F3 F4
$ # "ends to is known and a <= to <= b"
$ ./units 'unit: placements, window: month, when: ends'
F2 F3
$ # "at-end from <= b and to >= b"
$ ./units 'unit: placements, window: month, when: at-end'
F3 F4
$ # "by-end from <= b"
$ ./units 'unit: placements, window: month, when: by-end'
F1 F2 F3 F4
$ # "observed see below": observe.t; a unit itself is never observed
$ ./units 'unit: placements, window: month, when: observed' 2>&1 | sed -n '1s/.*error/error/p'
error: when: observed stands only in a relation
