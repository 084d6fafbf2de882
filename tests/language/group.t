indicators.md, "group: indsatsgruppe (FSM2; only in of)": who is in it in June 2021.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\n' >base
$ # "enrolled <= b": B1 is, B2 is not
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,exited,exit_reason
> B1,360,dagpenge,2021-06-30,,
> B2,360,dagpenge,2021-07-01,,
> END
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {group: indsatsgruppe}'
B1
$ # "not exited before a with an exit_reason flagged leaves": B3 and B4 left before June, B5 in it, B6 to a job
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,exited,exit_reason
> B3,360,dagpenge,2021-01-04,2021-05-31,fraflyttet
> B4,360,dagpenge,2021-01-04,2021-05-31,doed
> B5,360,dagpenge,2021-01-04,2021-06-01,fraflyttet
> B6,360,dagpenge,2021-01-04,2021-05-31,job
> END
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {group: indsatsgruppe}'
B5 B6
$ # "no single exemption covers the whole window": B7's does, B8's lacks a day, of B9's two neither does alone
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled
> B7,360,dagpenge,2021-01-04
> B8,360,dagpenge,2021-01-04
> B9,360,dagpenge,2021-01-04
> END
$ cat >exemptions.csv <<'END'
> citizen,from,to,reason
> B7,2021-06-01,2021-06-30,barsel
> B8,2021-06-01,2021-06-29,barsel
> B9,2021-05-10,2021-06-15,sygdom
> B9,2021-06-16,2021-07-10,barsel
> END
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {group: indsatsgruppe}'
B8 B9
$ # ... nor one that is still running
$ echo 'B8,2021-06-01,,barsel' | sed 's/06-01/04-01/' >>exemptions.csv
$ PART=naevner ./units 'unit: citizens, window: month, value: share, of: {group: indsatsgruppe}'
B9
$ # "only in of"
$ ./figure 'unit: citizens, window: month, group: indsatsgruppe' 2>&1 | sed -n '1s/.*error: //p'
"group" is no key of indicator; there are id, label, note, source, unit, window, when, among, with, with_any, without, value, of, observe, best, at_most, targets
