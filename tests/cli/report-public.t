rff-report --public: small numbers of people are hidden, and others so that they cannot be worked out. Twelve citizens:
in January 6 (4 on dagpenge, 2 on ingen), in February 1, in March 5; seven in work from February, one more in April.
project: none

$ cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: Et lille projekt
> language: da
> period: {from: 2021-01-01, to: 2021-12-31}
> indicators:
>   - id: deltagere
>     label: {da: Deltagere, en: Participants}
>     note: {da: "Alle, der er begyndt.", en: All who started.}
>     unit: citizens
>     window: to-date
>     targets: [{value: 20, by: 2021-12-31}]
>   - id: i-job
>     label: {da: I job, en: In work}
>     unit: citizens
>     window: month
>     value: share
>     with: {placements: {form: ordinary}}
>     of: {}
>     best: true
>     targets: [{value: 0.5, by: 2021-12-31}]
>   - {id: timer, label: {da: Timer om ugen, en: Hours a week}, unit: placements, window: month, when: at-end, value: {sum: paid_hours}}
>   - id: fastholdt
>     label: {da: Fastholdt, en: Retained}
>     unit: citizens
>     window: to-date
>     with: {placements: {when: observed, form: paid}}
>     value: share
>     observe: {from: {first: {placements: {}}}, after: 1m}
>   - {id: virksomheder, label: {da: Virksomheder, en: Companies}, unit: companies, window: to-date, with: {placements: {}}}
> .
$ printf 'id,name,kind\nV1,Brugsen,kommerciel\nV2,Gaarden,forening\n' >companies.csv
$ awk 'BEGIN { print "id,municipality,benefit,enrolled"; for (k = 1; k <= 12; k++) print "B" k ",360," (k < 5 || k == 7 ? "dagpenge" : k < 7 ? "ingen" : "sho") "," (k < 7 ? "2021-01-10" : k < 8 ? "2021-02-10" : "2021-03-10") }' >citizens.csv
$ awk 'BEGIN { print "id,citizen,company,form,paid_hours,start"; for (k = 1; k <= 8; k++) print "F" k ",B" k ",V" (k % 2 + 1) ",smaajob," 4 + k "," (k < 8 ? "2021-02-12" : "2021-04-12") }' >placements.csv
$ # ---- without: every number
$ rff-report series -f csv --to 2021-04
id,month,value,numerator,denominator,pending
deltagere,2021-01,6,,,
deltagere,2021-02,7,,,
deltagere,2021-03,12,,,
deltagere,2021-04,12,,,
i-job,2021-01,0.000000,0,6,
i-job,2021-02,1.000000,7,7,
i-job,2021-03,0.583333,7,12,
i-job,2021-04,0.666667,8,12,
timer,2021-01,0,,,
timer,2021-02,56,,,
timer,2021-03,56,,,
timer,2021-04,68,,,
fastholdt,2021-01,,0,0,0
fastholdt,2021-02,,0,0,7
fastholdt,2021-03,1.000000,7,7,0
fastholdt,2021-04,1.000000,7,7,1
virksomheder,2021-01,0,,,
virksomheder,2021-02,2,,,
virksomheder,2021-03,2,,,
virksomheder,2021-04,2,,,
$ # ---- 7 after 6 is 1 person more, and of 7 none is out of work; 8 of 12 leave 4
$ rff-report series -f csv --to 2021-04 --public
id,month,value,numerator,denominator,pending
deltagere,2021-01,6,,,
deltagere,2021-02,–,,,
deltagere,2021-03,12,,,
deltagere,2021-04,12,,,
i-job,2021-01,0.000000,0,6,
i-job,2021-02,–,–,–,
i-job,2021-03,0.583333,7,12,
i-job,2021-04,–,–,12,
timer,2021-01,0,,,
timer,2021-02,56,,,
timer,2021-03,56,,,
timer,2021-04,68,,,
fastholdt,2021-01,,0,0,0
fastholdt,2021-02,,0,0,7
fastholdt,2021-03,1.000000,7,7,0
fastholdt,2021-04,1.000000,7,7,<5
virksomheder,2021-01,0,,,
virksomheder,2021-02,2,,,
virksomheder,2021-03,2,,,
virksomheder,2021-04,2,,,
$ # ---- a figure is the same in maltal as in the series, whatever month is last and however it is split
$ for m in 1 2 3 4; do rff-report maltal --public -f csv --month 2021-0$m | tail -n +2 | cut -d, -f1,5-8 | sed "s/,/,2021-0$m,/"; done | sort >maltal; rff-report series --public -f csv --to 2021-04 | tail -n +2 | sort | cmp - maltal
$ for m in 1 2 3 4; do rff-report maltal --public -f csv --month 2021-0$m --by benefit | awk -F, 'NR > 1 && !seen[$1]++' | cut -d, -f1,5-8 | sed "s/,/,2021-0$m,/"; done | sort | cmp - maltal
$ # ---- with a hidden figure go its status, forecast, interval and bar; with a hidden month before it the forecast
$ rff-report maltal --public -f csv --month 2021-02 | cut -d, -f1,5-
id,value,numerator,denominator,pending,target,target_by,expected,status,forecast,low,high,best,best_month
deltagere,–,,,,20,2021-12-31,3.186813,–,–,–,–,,
i-job,–,–,–,,0.500000,2021-12-31,0.500000,–,,–,–,–,–
timer,56,,,,,,,,,,,,
fastholdt,,0,0,7,,,,,,,,,
virksomheder,2,,,,,,,,,,,,
$ rff-report maltal --public -f csv --month 2021-03 | cut -d, -f1,5-
id,value,numerator,denominator,pending,target,target_by,expected,status,forecast,low,high,best,best_month
deltagere,12,,,,20,2021-12-31,4.89011,foran,30,21.684424,38.315576,,
i-job,0.583333,7,12,,0.500000,2021-12-31,0.500000,naaet,,0.319507,0.806743,–,–
timer,56,,,,,,,,,,,,
fastholdt,1.000000,7,7,0,,,,,,0.645661,1.000000,,
virksomheder,2,,,,,,,,,,,,
$ rff-report maltal -f csv --month 2021-08 | cut -d, -f1,5,13-15 | sed -n 2p; rff-report maltal --public -f csv --month 2021-08 | cut -d, -f1,5,13-15 | sed -n 2p
deltagere,12,15.333333,11.754879,18.911787
deltagere,12,–,–,–
$ rff-report maltal --public -f csv --month 2021-09 | cut -d, -f1,5,13-15 | sed -n 2p
deltagere,12,12,12,12
$ # ---- by a column: the smallest other group guards the one that is small
$ rff-report maltal --by benefit -f csv --month 2021-04 | cut -d, -f1,5-8,18
id,value,numerator,denominator,pending,benefit
deltagere,12,,,,
deltagere,5,,,,dagpenge
deltagere,2,,,,ingen
deltagere,5,,,,sho
i-job,0.666667,8,12,,
i-job,1.000000,5,5,,dagpenge
i-job,1.000000,2,2,,ingen
i-job,0.200000,1,5,,sho
timer,68,,,,
fastholdt,1.000000,7,7,1,
fastholdt,1.000000,5,5,0,dagpenge
fastholdt,1.000000,2,2,0,ingen
fastholdt,,0,0,1,sho
virksomheder,2,,,,
$ rff-report maltal --public --by benefit -f csv --month 2021-04 | cut -d, -f1,5-8,18
id,value,numerator,denominator,pending,benefit
deltagere,12,,,,
deltagere,–,,,,dagpenge
deltagere,–,,,,ingen
deltagere,–,,,,sho
i-job,–,–,12,,
i-job,–,–,–,,dagpenge
i-job,–,<5,–,,ingen
i-job,–,<5,–,,sho
timer,68,,,,
fastholdt,1.000000,7,7,<5,
fastholdt,–,–,–,0,dagpenge
fastholdt,–,<5,<5,0,ingen
fastholdt,,0,0,<5,sho
virksomheder,2,,,,
$ # ---- for people
$ rff-report maltal --public --month 2021-04
Et lille projekt
Måltal for april 2021, opgjort pr. 10. februar 2022

Måltal              Nu     Mål  Status
─────────────────────────────────────────────────────────────
Deltagere           12      20  foran   ███████│█████········
    Mål inden 31. december 2021; forventet nu 7. Prognose: 28 (20 til 36). Alle,
    der er begyndt.
I job                –  50,0 %  –
    – af 12. Mål inden 31. december 2021.
Timer om ugen       68
Fastholdt      100,0 %
    7 af 7. <5 afventer.
Virksomheder         2

│ er det forventede nu. Nået: målet er nået. Foran: mindst det forventede. På
vej: mindst 90 %. Bagud: under. Prognose: med de sidste seks måneders tempo.
<5 er 1 til 4 personer. – er skjult: det gælder for få, eller små tal kunne
regnes ud af det.
$ rff-report maltal --public --month 2021-02 -l en
Et lille projekt
Targets and results for February 2021, as of 10 February 2022

Indicator     Now  Target  Status
─────────────────────────────────
Participants    –      20  –
    Target by 31 December 2021; expected by now 3. All who started.
In work         –   50.0%  –
    Target by 31 December 2021.
Hours a week   56
Retained
    None in the denominator. 7 pending.
Companies       2

<5 is 1 to 4 people. – is hidden: it is of too few, or small numbers could be
worked out from it.
$ rff-report maltal --public --month 2021-04 --by benefit
Et lille projekt
Måltal for april 2021, opgjort pr. 10. februar 2022, fordelt på benefit

Måltal                                 Nu     Mål  Status
────────────────────────────────────────────────────────────────────────────────
Deltagere                              12      20  foran   ███████│█████········
    Mål inden 31. december 2021; forventet nu 7. Prognose: 28 (20 til 36). Alle,
    der er begyndt.
– Dagpenge                              –
– Ingen ydelse                          –
– Selvforsørgelses- og                  –
  hjemrejseydelse
I job                                   –  50,0 %  –
    – af 12. Mål inden 31. december 2021.
– Dagpenge                              –
– Ingen ydelse                          –
– Selvforsørgelses- og                  –
  hjemrejseydelse
Timer om ugen                          68
Fastholdt                         100,0 %
    7 af 7. <5 afventer.
– Dagpenge                              –
– Ingen ydelse                          –
– Selvforsørgelses- og
  hjemrejseydelse
Virksomheder                            2

│ er det forventede nu. Nået: målet er nået. Foran: mindst det forventede. På
vej: mindst 90 %. Bagud: under. Prognose: med de sidste seks måneders tempo.
<5 er 1 til 4 personer. – er skjult: det gælder for få, eller små tal kunne
regnes ud af det.
$ rff-report series --public --to 2021-04
Et lille projekt
januar 2021 – april 2021, hver måned

Måltal         Først  Forløb    Sidst    Bedst
──────────────────────────────────────────────
Deltagere          6  ▁·██         12       12
I job          0,0 %  ▁·█·          –   58,3 %
Timer om ugen      0  ▁▇▇█         68       68
Fastholdt             ··▄▄    100,0 %  100,0 %
Virksomheder       0  ▁███          2        2

<5 er 1 til 4 personer. – er skjult: det gælder for få, eller små tal kunne
regnes ud af det.
$ # ---- json says it in words, so that a number stays a number; Excel's csv likewise
$ rff-report maltal --public -f json --month 2021-02 | head -n 2
[
 {"id": "deltagere", "label": "Deltagere", "from": "2021-01-01", "to": "2021-02-28", "value": "–", "numerator": null, "denominator": null, "pending": null, "target": 20, "target_by": "2021-12-31", "expected": 3.186813, "status": "–", "forecast": "–", "low": "–", "high": "–", "best": null, "best_month": null},
$ rff-report series fastholdt --public --excel --to 2021-04 | tail -n 1 | tr -d '\r'
fastholdt;2021-04;1,000000;7;7;<5
$ # ---- before the period nothing is shown that the months since could be compared with
$ rff-report series deltagere i-job virksomheder --public -f csv --from 2020-12 --to 2020-12
id,month,value,numerator,denominator,pending
deltagere,2020-12,–,,,
i-job,2020-12,,–,–,
virksomheder,2020-12,0,,,
$ # ---- another threshold: 3, and 0 for none
$ echo 'privacy: {suppress_below: 3}' >>rff.yaml; rff-report series deltagere i-job --public -f csv --to 2021-04
id,month,value,numerator,denominator,pending
deltagere,2021-01,6,,,
deltagere,2021-02,–,,,
deltagere,2021-03,12,,,
deltagere,2021-04,12,,,
i-job,2021-01,0.000000,0,6,
i-job,2021-02,–,–,–,
i-job,2021-03,0.583333,7,12,
i-job,2021-04,0.666667,8,12,
$ sed -i 's/below: 3/below: 0/' rff.yaml; rff-report series --to 2021-04 >all; rff-report series --to 2021-04 --public | cmp - all
