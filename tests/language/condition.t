Indicators: conditions, asked in April 2021 of four citizens, four placements, visits and forms.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: equal, unit: citizens, window: month, among: {municipality: 360}}
>   - {id: any-of, unit: citizens, window: month, among: {municipality: [376, 101]}}
>   - {id: any-test, unit: citizens, window: month, among: {hours_max: ["<3", missing]}}
>   - {id: n-less, unit: citizens, window: month, among: {hours_max: "<3"}}
>   - {id: n-at-most, unit: citizens, window: month, among: {hours_max: "<=3"}}
>   - {id: n-more, unit: citizens, window: month, among: {hours_max: ">3"}}
>   - {id: n-at-least, unit: citizens, window: month, among: {hours_max: ">=3"}}
>   - {id: d-less, unit: citizens, window: month, among: {enrolled: "<2021-04-10"}}
>   - {id: d-at-most, unit: citizens, window: month, among: {enrolled: "<=2021-04-10"}}
>   - {id: d-more, unit: citizens, window: month, among: {enrolled: ">2021-04-10"}}
>   - {id: d-at-least, unit: citizens, window: month, among: {enrolled: ">=2021-04-10"}}
>   - {id: unequal, unit: citizens, window: month, among: {municipality: "!=360"}}
>   - {id: stated, unit: citizens, window: month, among: {hours_max: stated}}
>   - {id: missing, unit: citizens, window: month, among: {hours_max: missing}}
>   - {id: by-end, unit: citizens, window: month, among: {screened: by-end}}
>   - {id: in-window, unit: citizens, window: month, among: {screened: in-window}}
>   - {id: before-window, unit: citizens, window: month, among: {screened: before-window}}
>   - {id: both, unit: citizens, window: month, among: {municipality: 360, hours_max: "<3"}}
>   - {id: own-window, unit: citizens, window: month,
>      with: {placements: {window: {from: 2021-03-01, to: 2021-03-31}, planned_end: in-window}}}
>   - {id: no-own-window, unit: citizens, window: month, with: {placements: {planned_end: in-window}}}
>   - {id: flag, unit: placements, window: month, among: {form: ordinary}}
>   - {id: flag-and-code, unit: placements, window: month, among: {form: [training, fleksjob]}}
>   - {id: not-flag, unit: placements, window: month, among: {form: "!=subsidised"}}
>   - {id: not-code, unit: placements, window: month, among: {form: "!=fleksjob"}}
>   - {id: b-ja, unit: visits, window: month, among: {employed: ja}}
>   - {id: b-yes, unit: visits, window: month, among: {employed: yes}}
>   - {id: b-true, unit: visits, window: month, among: {employed: true}}
>   - {id: b-1, unit: visits, window: month, among: {employed: 1}}
>   - {id: b-nej, unit: visits, window: month, among: {employed: nej}}
>   - {id: b-no, unit: visits, window: month, among: {employed: no}}
>   - {id: b-false, unit: visits, window: month, among: {employed: false}}
>   - {id: b-0, unit: visits, window: month, among: {employed: 0}}
>   - {id: contains, unit: citizens, window: month, among: {tasks: lager}}
>   - {id: contains-not, unit: citizens, window: month, among: {tasks: "!=lager"}}
>   - {id: contains-any, unit: citizens, window: month, among: {tasks: [koekken, rengoering]}}
>   - {id: dotted, unit: placements, window: month, among: {company.kind: socialoekonomisk}}
>   - {id: dotted-twice, unit: visits, window: month, among: {placement.citizen.benefit: ledighedsydelse}}
>   - {id: n-unequal, unit: citizens, window: month, among: {hours_max: "!=3"}}
>   - {id: n-below-99, unit: citizens, window: month, among: {hours_max: "<99"}}
>   - {id: b-unequal, unit: visits, window: month, among: {employed: "!=ja"}}
>   - {id: b-missing, unit: visits, window: month, among: {employed: missing}}
>   - {id: dotted-missing, unit: placements, window: month, among: {opening.title: missing}}
>   - {id: age-31, unit: forms, window: month, among: {age: 31}}
>   - {id: age-55, unit: forms, window: month, among: {age: ">=55"}}
>   - {id: age-missing, unit: forms, window: month, among: {age: missing}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,hours_max,tasks,screened
> B1,360,ledighedsydelse,2021-03-01,2,koekken lager,2021-02-20
> B2,376,dagpenge,2021-04-10,3,lager,2021-04-12
> B3,360,sygedagpenge,2021-04-30,4.5,,2021-05-02
> B4,101,dagpenge,2021-04-30,,rengoering,
> .
> printf 'id,name,kind\nV1,Et,kommerciel\nV2,To,socialoekonomisk\n' >companies.csv
> printf 'id,company,title,opened\nJ1,V1,Lager,2021-03-01\n' >openings.csv
> cat >placements.csv <<'.'
> id,citizen,company,opening,form,start,planned_end
> F1,B1,V1,J1,virksomhedspraktik,2021-03-05,2021-03-31
> F2,B2,V2,,ordinaert-job,2021-04-10,2021-04-15
> F3,B3,V2,,loentilskud,2021-04-30,
> F4,B4,V1,,fleksjob,2021-04-30,
> .
> cat >visits.csv <<'.'
> placement,step,held,with,outcome,employed
> F1,afslutning,2021-04-01,borger,godt-match,ja
> F1,afslutning,2021-04-02,borger,godt-match,yes
> F1,afslutning,2021-04-03,borger,godt-match,true
> F1,afslutning,2021-04-04,borger,godt-match,1
> F2,afslutning,2021-04-11,borger,godt-match,nej
> F2,afslutning,2021-04-12,borger,godt-match,no
> F2,afslutning,2021-04-13,borger,godt-match,false
> F2,afslutning,2021-04-14,borger,godt-match,0
> F2,afslutning,2021-04-15,borger,godt-match,
> .
> cat >forms.csv <<'.'
> citizen,form,date,birth_year
> B1,start,2021-03-01,1990
> B2,start,2021-04-10,1961
> B3,start,2021-04-30,
> .
$ # "Test: a value (equal), a list (any of)"
$ ./ask ids 2021-04 equal any-of any-test
equal: B1 B3
any-of: B2 B4
any-test: B1 B4
$ # ""<3" "<=3" ">3" ">=3" (numbers and dates)"
$ ./ask ids 2021-04 n-less n-at-most n-more n-at-least d-less d-at-most d-more d-at-least
n-less: B1
n-at-most: B1 B2
n-more: B3
n-at-least: B2 B3
d-less: B1
d-at-most: B1 B2
d-more: B3 B4
d-at-least: B2 B3 B4
$ # ""!=x", stated, missing"
$ ./ask ids 2021-04 unequal stated missing
unequal: B2 B4
stated: B1 B2 B3
missing: B4
$ # "for a date column also by-end (on or before the window's end), in-window, before-window"
$ ./ask ids 2021-04 by-end in-window before-window
by-end: B1 B2
in-window: B2
before-window: B1
$ # "column: test, all must hold"
$ ./ask ids 2021-04 both
both: B1
$ # "in a relation the relation's window": planned ends in March by the relation's own, in April by the indicator's
$ ./ask ids 2021-04 own-window no-own-window
own-window: B1
no-own-window: B2
$ # "For a code column a test may name a flag of the vocabulary"
$ # "flags and codes may be mixed in a list and after !="
$ ./ask ids 2021-04 flag flag-and-code not-flag not-code
flag: F2
flag-and-code: F1 F4
not-flag: F1 F2
not-code: F1 F2 F3
$ # "a code named like a flag is an error"
$ mkdir named; printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\nvocabulary: {form: {ordinary: {}}}\n' >named/rff.yaml; rff-check -C named
named/rff.yaml:6:14: error: "ordinary" is both a flag and a code of form; rename one of them
1 error
[65]
$ # "Bool tests take every form the CSV takes": four visits with yes, four with no, one empty
$ ./ask figure 2021-04 b-ja b-yes b-true b-1 b-nej b-no b-false b-0
b-ja,4
b-yes,4
b-true,4
b-1,4
b-nej,4
b-no,4
b-false,4
b-0,4
$ # "For a set column: contains; !=x: does not contain"
$ ./ask ids 2021-04 contains contains-not contains-any
contains: B1 B2
contains-not: B3 B4
contains-any: B1 B4
$ # "A dotted name follows one or more references"
$ ./ask ids 2021-04 dotted
dotted: F2 F3
$ ./ask figure 2021-04 dotted-twice
dotted-twice,4
$ # "An empty cell satisfies only missing and !=": B4 has no hours, one visit says nothing, three placements have no opening
$ ./ask ids 2021-04 n-below-99 n-unequal dotted-missing
n-below-99: B1 B2 B3
n-unequal: B1 B3 B4
dotted-missing: F2 F3 F4
$ ./ask figure 2021-04 b-unequal b-missing
b-unequal,5
b-missing,1
$ # "On forms there is a derived age (year of date − birth_year)": 2021 − 1990 and 2021 − 1961
$ ./ask ids 2021-04 age-31 age-55 age-missing
age-31: B1/start
age-55: B2/start
age-missing: B3/start
