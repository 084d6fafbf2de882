Reports as people read them: series with its best month, rows with where they stand, groups below their figure; all of them
within 80 columns, with and without colour, the same in every locale.
project: none

$ cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: Et lille projekt
> language: da
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - {id: nye, label: {da: Nye borgere, en: New citizens}, unit: citizens, window: month, when: starts}
>   - {id: ventetid, label: {da: Dage til forløb, en: Days to a placement}, unit: citizens, window: month, when: starts, at_most: ja, value: {median_days: {from: enrolled, to: {placements: {}}}}}
>   - {id: alle, label: {da: Andel af alle, en: Share of all}, unit: citizens, window: to-date, with: {placements: {}}, value: share}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,consultant
> B1,360,dagpenge,2021-01-04,mette
> B2,360,dagpenge,2021-02-01,
> B3,376,dagpenge,2021-02-01,mette
> .
> printf 'id,name,kind\nV1,Et,kommerciel\n' >companies.csv
> printf 'id,citizen,company,form,start\nF1,B1,V1,smaajob,2021-01-24\nF2,B2,V1,smaajob,2021-02-11\n' >placements.csv
$ # ---- the best month is the highest figure, where smaller is better the lowest; a level course is no nothing
$ rff-report series --from 2021-01 --to 2021-03
Et lille projekt
januar 2021 – marts 2021, hver måned

Måltal             Først  Forløb   Sidst    Bedst
─────────────────────────────────────────────────
Nye borgere            1  ▄█▁          0        2
Dage til forløb       20  █▁·                  10
Andel af alle    100,0 %  █▁▁     66,7 %  100,0 %
$ rff-report series --from 2021-01 --to 2021-01 -l en
Et lille projekt
January 2021

Indicator             First  Course    Last    Best
───────────────────────────────────────────────────
New citizens              1  ▄            1       1
Days to a placement      20  ▄           20      20
Share of all         100.0%  ▄       100.0%  100.0%
$ # ---- rows
$ rff-report rows alle --month 2021-02
Andel af alle
februar 2021: 66,7 %

Del     Id  Står i          Relateret  Står i
───────────────────────────────────────────────────────
nævner  B1  citizens.csv:2
nævner  B2  citizens.csv:3
nævner  B3  citizens.csv:4
tæller  B1  citizens.csv:2  F1         placements.csv:2
tæller  B2  citizens.csv:3  F2         placements.csv:3
$ rff-report rows alle --month 2021-02 -l en
Share of all
February 2021: 66.7%

Part         Id  Stands in       Related  Stands in
──────────────────────────────────────────────────────────
denominator  B1  citizens.csv:2
denominator  B2  citizens.csv:3
denominator  B3  citizens.csv:4
numerator    B1  citizens.csv:2  F1       placements.csv:2
numerator    B2  citizens.csv:3  F2       placements.csv:3
$ rff-report rows alle --month 2020-12
Andel af alle
december 2020

Del  Id  Står i  Relateret  Står i
──────────────────────────────────
(ingen)
$ rff-report rows alle --month 2021-02 -f csv
part,unit,id,file,line,related,related_file,related_line
naevner,citizens,B1,citizens.csv,2,,,
naevner,citizens,B2,citizens.csv,3,,,
naevner,citizens,B3,citizens.csv,4,,,
taeller,citizens,B1,citizens.csv,2,F1,placements.csv,2
taeller,citizens,B2,citizens.csv,3,F2,placements.csv,3
$ # ---- groups, and no word of a mark where there is no bar; pending of none is not told, nothing is no share
$ rff-report maltal --month 2021-02 --by consultant
Et lille projekt
Måltal for februar 2021, opgjort pr. 10. februar 2022, fordelt på consultant

Måltal                Nu  Mål  Status
─────────────────────────────────────
Nye borgere            2
– mette                1
– (ikke oplyst)        1
Dage til forløb       10
    1 afventer.
– mette
– (ikke oplyst)       10
Andel af alle     66,7 %
    2 af 3.
– mette           50,0 %
– (ikke oplyst)  100,0 %
$ rff-report maltal --month 2021-01 --by municipality -l en
Et lille projekt
Targets and results for January 2021, as of 10 February 2022, by municipality

Indicator               Now  Target  Status
───────────────────────────────────────────
New citizens              1
– Lolland                 1
– Guldborgsund            0
Days to a placement      20
– Lolland                20
– Guldborgsund
Share of all         100.0%
    1 of 1.
– Lolland            100.0%
– Guldborgsund
$ rff-report maltal --month 2020-12 | tail -n 3
Dage til forløb
Andel af alle
    Ingen i nævneren.
$ # ---- at most 80 columns, and at least 70 so that something was measured: every report of every example
$ umask 022; for example in lolland-falster corolab randers styregruppe; do for language in da en; do for colour in always never; do
>   r="rff-report --insecure-permissions -C $TOP/data-examples/$example -t 2022-06-30 -l $language --color $colour"
>   ids=$($r series -f csv | cut -d, -f1 | sort -u | sed '/^id$/d')
>   { $r maltal; $r maltal --by municipality; $r series; for id in $ids; do $r indicator $id; $r rows $id | head -n 300; done; } |
>     sed "s/$(printf '\033')\[[0-9]*m//g" | LC_ALL=C.UTF-8 wc -L
> done; done; done | sort | uniq -c | awk '$2 < 70 || $2 > 80 { print } { n += $1 } END { print n }'
16
$ # ---- the same bytes in every locale
$ for l in C C.UTF-8 da_DK.UTF-8; do LC_ALL=$l rff-report maltal --month 2021-02 | cksum; done | uniq | wc -l
1
