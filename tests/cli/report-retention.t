How long placements last, counted by hand: on 2022-02-10 one was watched 1 day, one ended after 10, one after 20, one was
watched 20 (its end lies ahead), one 41, and one has not begun. Of 4 at risk one ends: 3/4, with the error 3/4 of the root of
1/12; then of 3 one: 1/2, with half the root of 1/12 + 1/6.
project: none

$ mkdir p && chmod 700 p && cat >p/rff.yaml <<'END'
> {rff: 1, id: x, name: X, language: da, period: {from: 2021-01-01}}
> END
$ cat >p/citizens.csv <<'END'
> id,municipality,benefit,enrolled
> B1,360,ingen,2021-06-01
> B2,376,ingen,2021-06-01
> END
$ cat >p/companies.csv <<'END'
> id,name,kind
> V1,Haven,kommerciel
> END
$ printf 'id,kind\nT1,frivillig\nT2,frivillig\n' >p/mentors.csv
$ cat >p/placements.csv <<'END'
> id,citizen,company,form,start,ended,mentor
> F1,B1,V1,smaajob,2022-01-01,2022-01-10,T1
> F2,B2,V1,virksomhedspraktik,2022-01-01,,
> F3,B1,V1,smaajob,2022-01-01,2022-01-20,T2
> F4,B1,V1,virksomhedspraktik,2022-02-10,,
> F5,B1,V1,virksomhedspraktik,2022-02-11,,T1
> F6,B1,V1,virksomhedspraktik,2022-01-22,2022-02-15,
> END
$ rff-report -C p -f csv retention --by form
group,day,at_risk,ended,censored,survival,low,high
,1,5,0,1,1.000000,1.000000,1.000000
,10,4,1,0,0.750000,0.325655,1.000000
,20,3,1,1,0.500000,0.010009,0.989991
,41,1,0,1,0.500000,0.010009,0.989991
smaajob,10,2,1,0,0.500000,0.000000,1.000000
smaajob,20,1,1,0,0.000000,,
virksomhedspraktik,1,3,0,1,1.000000,1.000000,1.000000
virksomhedspraktik,20,2,0,1,1.000000,1.000000,1.000000
virksomhedspraktik,41,1,0,1,1.000000,1.000000,1.000000
$ # A citizen's column and a mentor's kind are meant when a placement has no such column, or only an id.
$ rff-report -C p -f csv retention --by municipality | cut -d, -f1-4 | sed 1,5d
360,1,4,0
360,10,3,1
360,20,2,1
376,41,1,0
$ rff-report -C p -f csv retention --by mentor | cut -d, -f1-4 | sed 1,5d
frivillig,10,2,1
frivillig,20,1,1
,1,3,0
,20,2,0
,41,1,0
$ rff-report -C p retention --by mentor
Fastholdelse: andel af forløb, der fortsætter ud over så mange dage fra start
Pr. 10. februar 2022

Forløb         Antal  Sluttet  30 dage  91 dage  182 dage  365 dage  Median
───────────────────────────────────────────────────────────────────────────
Alle               5        2   50,0 %        –         –         –      20
    30: 1–99 %
Frivillig          2        2    0,0 %    0,0 %     0,0 %     0,0 %      10
(ikke oplyst)      3        0  100,0 %        –         –         –       –

Kaplan–Meier: igangværende forløb tæller, så længe de er fulgt. Under hver række
95 %-intervallet (Greenwood). Sluttet af enhver grund. Median: den dag,
halvdelen er sluttet. –: ingen er fulgt så længe.
$ # A private column of placements is private, though contacts have an open one of that name; companies' own is none of them.
$ rff-enroll -C p --amend placements F1 note='Kari ringer' && rff-report -C p -f csv retention --by note; rff-report -C p -l en retention --by kind; rff-report -C p -p -f csv retention --by note | cut -d, -f1-4 | tail -5
rff-report: --by: kolonnen "note" er privat; tilføj -p for at vise den
rff-report: --by: placements have no column "kind"; see rff-project(5)
,41,1,0
Kari ringer,10,1,1
,1,4,0
,20,3,1
,41,1,0
$ rff-report -C p retention --by mentr; rff-report -C p retention --public
rff-report: --by: ingen tabel har en kolonne "mentr"; se rff-project(5)
rff-report: --public does not go with retention; see rff-report --help
[2]
$ # A day before the first start there is nothing to tell.
$ rff-report -C p -t 2021-12-31 -f csv retention; rff-report -C p -t 2021-12-31 -l en retention | sed -n 6p
group,day,at_risk,ended,censored,survival,low,high
All              0      0        –        –         –         –       –
