indicators.md, "CONDITION": four citizens; the window is June 2021.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >base
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,screened,hours_min,tasks
> B1,360,kth-jobparat,2021-01-15,2021-05-31,5,koekken lager
> B2,376,sygedagpenge,2021-01-15,2021-06-15,10,lager
> B3,101,ledighedsydelse,2021-01-15,2021-07-05,,
> B4,360,ledighedsydelse,2021-01-15,,15,rengoering
> END
$ printf 'id,name,kind\nV1,A,kommerciel\nV2,B,socialoekonomisk\n' >companies.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,start
> F1,B1,V1,ordinaert-job,2021-05-10
> F2,B2,V2,fleksjob,2021-05-10
> F3,B3,V1,virksomhedspraktik,2021-05-10
> END
$ cat >visits.csv <<'END'
> placement,step,held,with,outcome,employed
> F1,a,2021-06-01,borger,godt-match,ja
> F2,a,2021-06-01,borger,godt-match,yes
> F2,b,2021-06-01,borger,godt-match,1
> F3,a,2021-06-01,borger,godt-match,false
> F3,b,2021-06-01,borger,godt-match,
> END
$ sed -i '$a followup: [{id: a, after: 1w, from: start}, {id: b, after: 2w, from: start}]' base
$ # "all must hold"
$ ./units 'unit: citizens, window: month, among: {municipality: 360, benefit: ledighedsydelse}'
B4
$ # "a value (equal)"
$ ./units 'unit: citizens, window: month, among: {municipality: 360}'
B1 B4
$ # "a list (any of)"
$ ./units 'unit: citizens, window: month, among: {municipality: [376, 101]}'
B2 B3
$ # "<3", "<=3", ">3", ">=3": numbers
$ ./units 'unit: citizens, window: month, among: {hours_min: "<10"}'
B1
$ ./units 'unit: citizens, window: month, among: {hours_min: "<=10"}'
B1 B2
$ ./units 'unit: citizens, window: month, among: {hours_min: ">10"}'
B4
$ ./units 'unit: citizens, window: month, among: {hours_min: ">=10"}'
B2 B4
$ # ... "and dates"
$ ./units 'unit: citizens, window: month, among: {screened: "<2021-06-15"}'
B1
$ ./units 'unit: citizens, window: month, among: {screened: "<=2021-06-15"}'
B1 B2
$ ./units 'unit: citizens, window: month, among: {screened: ">2021-06-15"}'
B3
$ ./units 'unit: citizens, window: month, among: {screened: ">=2021-06-15"}'
B2 B3
$ # "!=x"
$ ./units 'unit: citizens, window: month, among: {municipality: "!=360"}'
B2 B3
$ # "stated"
$ ./units 'unit: citizens, window: month, among: {hours_min: stated}'
B1 B2 B4
$ # "missing"
$ ./units 'unit: citizens, window: month, among: {hours_min: missing}'
B3
$ # for a date column "by-end (on or before the window's end)"
$ ./units 'unit: citizens, window: month, among: {screened: by-end}'
B1 B2
$ # "in-window"
$ ./units 'unit: citizens, window: month, among: {screened: in-window}'
B2
$ # "before-window"
$ ./units 'unit: citizens, window: month, among: {screened: before-window}'
B1
$ # "in a relation the relation's window": F1 to F3 began in May, in the quarter of June
$ ./units 'unit: citizens, window: month, with: {placements: {start: in-window}}'
none
$ ./units 'unit: citizens, window: month, with: {placements: {start: in-window, window: quarter}}'
B1 B2 B3
$ # "a test may name a flag of the vocabulary: form: ordinary"
$ ./units 'unit: placements, window: month, among: {form: ordinary}'
F1
$ # "flags and codes may be mixed in a list"
$ ./units 'unit: placements, window: month, among: {form: [ordinary, virksomhedspraktik]}'
F1 F3
$ # "and after !="
$ ./units 'unit: placements, window: month, among: {form: "!=paid"}'
F3
$ ./units 'unit: placements, window: month, among: {form: "!=fleksjob"}'
F1 F3
$ # "a code named like a flag is an error"
$ { cat base; echo 'vocabulary: {form: {paid: {da: Betalt, en: Paid}}}'; } >rff.yaml
$ rff-check -l en
rff.yaml:6:14: error: "paid" is both a flag and a code of form; rename one of them
1 error
[65]
$ # "Bool tests take every form the CSV takes"
$ for test in ja yes true 1; do ./units "unit: visits, window: month, among: {employed: $test}"; done
F1/a/2021-06-01 F2/a/2021-06-01 F2/b/2021-06-01
F1/a/2021-06-01 F2/a/2021-06-01 F2/b/2021-06-01
F1/a/2021-06-01 F2/a/2021-06-01 F2/b/2021-06-01
F1/a/2021-06-01 F2/a/2021-06-01 F2/b/2021-06-01
$ for test in nej no false 0; do ./units "unit: visits, window: month, among: {employed: $test}"; done
F3/a/2021-06-01
F3/a/2021-06-01
F3/a/2021-06-01
F3/a/2021-06-01
$ # "For a set column: contains"
$ ./units 'unit: citizens, window: month, among: {tasks: lager}'
B1 B2
$ # "!=x: does not contain"
$ ./units 'unit: citizens, window: month, among: {tasks: "!=lager"}'
B3 B4
$ # "a dotted name follows one": company.kind
$ ./units 'unit: placements, window: month, among: {company.kind: socialoekonomisk}'
F2
$ # "or more references": placement.citizen.benefit
$ ./units 'unit: visits, window: month, among: {placement.citizen.benefit: ledighedsydelse}'
F3/a/2021-06-01 F3/b/2021-06-01
$ # "An empty cell satisfies only missing and !="
$ ./units 'unit: citizens, window: month, among: {hours_min: "!=5"}'
B2 B3 B4
$ ./units 'unit: citizens, window: month, among: {hours_min: "<100"}'
B1 B2 B4
$ ./units 'unit: visits, window: month, among: {employed: "!=ja"}'
F3/a/2021-06-01 F3/b/2021-06-01
$ # "On forms there is a derived age (year of date - birth_year)": 31 in 2021, though perhaps not yet on 11 January
$ printf 'citizen,form,date,how,birth_year\nB1,start,2021-01-11,interview,1990\nB2,start,2021-01-11,interview,\n' >forms.csv
$ ./units 'unit: forms, window: to-date, among: {age: 31}'
B1/start
$ ./units 'unit: forms, window: to-date, among: {age: "<31"}'
none
$ ./units 'unit: citizens, window: to-date, with: {forms: {age: ">=31"}}'
B1
$ ./units 'unit: forms, window: to-date, among: {age: missing}'
B2/start
