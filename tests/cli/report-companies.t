The watch of companies by hand. V1 has 9 employees: 1 for each 5 is 1, and two are in praktik there. V2 has 60: 50/5 and 10/10
are 11. V3 does not say. V1 took in three in the year from 2021-02-11 and hired nobody; V2 took in three and hired one.
project: none

$ mkdir p && chmod 700 p && cat >p/rff.yaml <<'END'
> {rff: 1, id: x, name: X, language: da, period: {from: 2020-01-01}}
> END
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2020-06-01\n' >p/citizens.csv
$ printf 'id,name,kind,employees,joined\nV1,A,kommerciel,9,2021-01-01\nV2,B,kommerciel,60,\nV3,C,forening,,\n' >p/companies.csv
$ cat >p/placements.csv <<'END'
> id,citizen,company,form,start,ended,paid_hours
> F1,B1,V1,virksomhedspraktik,2021-02-10,2021-02-20,
> F2,B1,V1,virksomhedspraktik,2021-02-11,2021-02-20,
> F3,B1,V1,virksomhedspraktik,2022-02-01,2022-02-10,
> F4,B1,V1,nytteindsats,2022-02-10,,
> F5,B1,V2,virksomhedspraktik,2021-03-01,,
> F6,B1,V2,virksomhedspraktik,2021-03-01,2021-03-02,
> F7,B1,V2,hybridpraktik,2021-03-01,2021-03-02,
> F8,B1,V2,smaajob,2021-04-01,,10
> F9,B1,V3,loentilskud,2021-04-01,,10
> END
$ rff-report -C p -f csv companies
stage,companies,share,company,running,allowed,taken,hired,free
contacted,0,0.000000,,,,,,
interested,0,0.000000,,,,,,
joined,1,0.333333,,,,,,
took-in,3,1.000000,,,,,,
ambassador,0,0.000000,,,,,,
within-ratio,1,0.333333,,,,,,
within-ratio,,,V2,1,11,3,1,10
over-ratio,1,0.333333,,,,,,
over-ratio,,,V1,2,1,3,0,
ratio-unknown,1,0.333333,,,,,,
ratio-unknown,,,V3,1,,0,0,
displacement,1,0.333333,,,,,,
displacement,,,V1,2,1,3,0,
$ # A day later F3 is over and F2's start a year ago: one running, two taken in.
$ rff-report -C p -f csv companies -t 2022-02-11 | grep ,V1
within-ratio,,,V1,1,1,2,0,0
$ rff-report -C p companies | sed -n '/forholdstallet/,$p'
Inden for forholdstallet                  1         33,3 %
    plads til 10 mere, hos 1 af dem
Over forholdstallet                       1         33,3 %
    V1: 2 i gang, 1 tilladt
Ansatte ikke oplyst                       1         33,3 %
    V3: 1 i gang
Mange praktikker, ingen ansat             1         33,3 %
    V1: 3 begyndt

Kontaktet: mindst én kontakt i contacts.csv. Taget borgere ind: mindst ét
forløb, uanset form.
Personer i virksomhedspraktik, løntilskud og nytteindsats højst 1 for hver 5
ordinært ansatte op til 50, derover 1 for hver 10, altid mindst 1
(rimelighedskravet).
Mindst 3 praktikforløb begyndt hos virksomheden på 12 måneder, og ingen ansat
der i samme tid.
$ # The ratio by hand: 0 to 9 employees may have 1, 10 have 2, 49 have 9, 50 to 59 have 10, 60 and 61 have 11.
$ rm p/placements.csv; { echo id,name,kind,employees; for n in 0 4 5 9 10 49 50 59 60 61; do echo "E$n,E,kommerciel,$n"; done; } >p/companies.csv; rff-report -C p -f csv companies | awk -F, '$4 != "" { printf "%s %s %s, ", $4, $6, $9 }'; rff-report -C p -l en companies | grep -A1 Within
company allowed free, E0 1 1, E4 1 1, E5 1 1, E9 1 1, E10 2 2, E49 9 9, E50 10 10, E59 10 10, E60 11 11, E61 11 11, Within the ratio                      10        100.0%
    room for 57 more, at 10 of them
