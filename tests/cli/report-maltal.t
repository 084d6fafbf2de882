rff-report maltal: the monthly summary for people and for programs. Five citizens, six placements, counted by hand:
B1 (Jan 4 - Jun 30) practises Jan 10 - Feb 10 and has 8 hours Feb 15 - May 20; B2 (Jan 31 -) has 30 subsidised hours from
Mar 1 and 5 hours on Apr 1; B3 (Feb 1 - Mar 31) moves away; B4 (Mar 15 -) has hours not stated from Apr 10 and 20 hours from
Jun 1; B5 (Apr 30 - May 10) breaks off.
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
>     targets: [{value: 4, by: 2021-03-31}, {value: 10, by: 2021-12-31}]
>   - id: i-timer
>     label: {da: I ordinære timer, en: In ordinary hours}
>     unit: citizens
>     window: month
>     with: {placements: {when: at-end, form: ordinary, paid_hours: ">0"}}
>   - id: timer
>     label: Timer om ugen
>     unit: placements
>     window: month
>     when: at-end
>     value: {sum: paid_hours}
>     targets: [{value: 40, by: 2021-12-31}]
>   - id: andel
>     label: {da: Andel i forløb, en: Share in placements}
>     unit: citizens
>     window: month
>     with: {placements: {form: ordinary, paid_hours: ">0"}}
>     value: share
>     of: {group: indsatsgruppe}
>     best: true
>     targets: [{value: 0.5, by: 2021-12-31}]
>   - id: fastholdt
>     unit: citizens
>     window: to-date
>     with: {placements: {when: observed, form: paid}}
>     value: share
>     observe: {from: {first: {placements: {form: smaajob}}}, after: 1m}
> .
$ printf 'id,name,kind\nV1,Brugsen,kommerciel\nV2,Gaarden,forening\n' >companies.csv
$ printf 'id,municipality,benefit,enrolled,exited,exit_reason\nB1,360,dagpenge,2021-01-04,2021-06-30,job\nB2,376,ingen,2021-01-31,,\nB3,360,ingen,2021-02-01,2021-03-31,fraflyttet\nB4,360,sygedagpenge,2021-03-15,,\nB5,376,dagpenge,2021-04-30,2021-05-10,afbrudt\n' >citizens.csv
$ printf 'id,citizen,company,form,paid_hours,start,ended\nF1,B1,V1,virksomhedspraktik,,2021-01-10,2021-02-10\nF2,B1,V1,smaajob,8,2021-02-15,2021-05-20\nF3,B2,V2,loentilskud,30,2021-03-01,\nF4,B2,V1,smaajob,5,2021-04-01,2021-04-01\nF5,B4,V2,smaajob,,2021-04-10,\nF6,B4,V2,ordinaert-job,20,2021-06-01,\n' >placements.csv
$ # ---- for people, in the project's language and in English
$ rff-report maltal --month 2021-04
Et lille projekt
Måltal for april 2021, opgjort pr. 10. februar 2022

Måltal                 Nu     Mål  Status
────────────────────────────────────────────────────────────────
Deltagere               5      10  foran   █████████│█··········
    Mål inden 31. december 2021; forventet nu 5. Prognose: 12 (7 til 17). Alle,
    der er begyndt.
I ordinære timer        1
Timer om ugen          38      40  på vej  ███████████████████·│
    Mål inden 31. december 2021.
Andel i forløb     50,0 %  50,0 %  nået    ████████████████████│
    2 af 4. Mål inden 31. december 2021. Højest i april 2021: 50,0 %.
fastholdt         100,0 %
    1 af 1. 2 afventer.

│ er det forventede nu. Nået: målet er nået. Foran: mindst det forventede. På
vej: mindst 90 %. Bagud: under. Prognose: med de sidste seks måneders tempo.
$ rff-report maltal --month 2021-04 -l en
Et lille projekt
Targets and results for April 2021, as of 10 February 2022

Indicator               Now  Target  Status
──────────────────────────────────────────────────────────────────────
Participants              5      10  ahead       █████████│█··········
    Target by 31 December 2021; expected by now 5. Forecast: 12 (7 to 17). All
    who started.
In ordinary hours         1
Timer om ugen            38      40  on the way  ███████████████████·│
    Target by 31 December 2021.
Share in placements   50.0%   50.0%  reached     ████████████████████│
    2 of 4. Target by 31 December 2021. Highest in April 2021: 50.0%.
fastholdt            100.0%
    1 of 1. 2 pending.

│ is what was expected by now. Reached: the target is met. Ahead: at least as
expected. On the way: at least 90 %. Behind: below. Forecast: at the pace of the
last six months.
$ # ---- for programs: the same whatever the language
$ rff-report maltal --month 2021-04 -f csv
id,label,from,to,value,numerator,denominator,pending,target,target_by,expected,status,forecast,low,high,best,best_month
deltagere,Deltagere,2021-01-01,2021-04-30,5,,,,10,2021-12-31,4.654545,foran,11.666667,6.605968,16.727365,,
i-timer,I ordinære timer,2021-04-01,2021-04-30,1,,,,,,,,,,,,
timer,Timer om ugen,2021-04-01,2021-04-30,38,,,,40,2021-12-31,40,paa-vej,,,,,
andel,Andel i forløb,2021-04-01,2021-04-30,0.500000,2,4,,0.500000,2021-12-31,0.500000,naaet,,0.150036,0.849964,0.500000,2021-04
fastholdt,fastholdt,2021-01-01,2021-04-30,1.000000,1,1,2,,,,,,0.206543,1.000000,,
$ rff-report maltal --month 2021-04 -f csv -l en | cut -d, -f1,3- | tail -n +2 >en; rff-report maltal --month 2021-04 -f csv | cut -d, -f1,3- | tail -n +2 | cmp - en
$ rff-report maltal --month 2021-04 -f json
[
 {"id": "deltagere", "label": "Deltagere", "from": "2021-01-01", "to": "2021-04-30", "value": 5, "numerator": null, "denominator": null, "pending": null, "target": 10, "target_by": "2021-12-31", "expected": 4.654545, "status": "foran", "forecast": 11.666667, "low": 6.605968, "high": 16.727365, "best": null, "best_month": null},
 {"id": "i-timer", "label": "I ordinære timer", "from": "2021-04-01", "to": "2021-04-30", "value": 1, "numerator": null, "denominator": null, "pending": null, "target": null, "target_by": null, "expected": null, "status": null, "forecast": null, "low": null, "high": null, "best": null, "best_month": null},
 {"id": "timer", "label": "Timer om ugen", "from": "2021-04-01", "to": "2021-04-30", "value": 38, "numerator": null, "denominator": null, "pending": null, "target": 40, "target_by": "2021-12-31", "expected": 40, "status": "paa-vej", "forecast": null, "low": null, "high": null, "best": null, "best_month": null},
 {"id": "andel", "label": "Andel i forløb", "from": "2021-04-01", "to": "2021-04-30", "value": 0.5, "numerator": 2, "denominator": 4, "pending": null, "target": 0.5, "target_by": "2021-12-31", "expected": 0.5, "status": "naaet", "forecast": null, "low": 0.150036, "high": 0.849964, "best": 0.5, "best_month": "2021-04"},
 {"id": "fastholdt", "label": "fastholdt", "from": "2021-01-01", "to": "2021-04-30", "value": 1, "numerator": 1, "denominator": 1, "pending": 2, "target": null, "target_by": null, "expected": null, "status": null, "forecast": null, "low": 0.206543, "high": 1, "best": null, "best_month": null}
]
$ # ---- the last whole month before today is the default
$ rff-report maltal -t 2021-05-01 -f csv | cut -d, -f1,4 | sed -n 2,3p
deltagere,2021-04-30
i-timer,2021-04-30
$ rff-report maltal -t 2021-04-30 -f csv | cut -d, -f1,4 | sed -n 2,3p
deltagere,2021-03-31
i-timer,2021-03-31
$ rff-report maltal -t 2021-05-31 -f csv >by-default; rff-report maltal -t 2021-05-31 --month last -f csv | cmp - by-default; rff-report maltal -t 2021-05-31 --month 2021-04 -f csv | cmp - by-default
$ RFF_TODAY=2021-05-31 rff-report maltal -f csv | cmp - by-default; rff-report maltal -f csv | cut -d, -f4 | sed -n 2p
2022-01-31
$ # ---- on a day inside the month the window ends that day, and later ends are not known
$ rff-report maltal --month 2021-05 -t 2021-05-19 -f csv | cut -d, -f1,3-8
id,from,to,value,numerator,denominator,pending
deltagere,2021-01-01,2021-05-19,5,,,
i-timer,2021-05-01,2021-05-19,1,,,
timer,2021-05-01,2021-05-19,38,,,
andel,2021-05-01,2021-05-19,0.250000,1,4,
fastholdt,2021-01-01,2021-05-19,1.000000,3,3,0
$ rff-report maltal --month 2021-05 -f csv | cut -d, -f1,3-8
id,from,to,value,numerator,denominator,pending
deltagere,2021-01-01,2021-05-31,5,,,
i-timer,2021-05-01,2021-05-31,0,,,
timer,2021-05-01,2021-05-31,30,,,
andel,2021-05-01,2021-05-31,0.250000,1,4,
fastholdt,2021-01-01,2021-05-31,1.000000,3,3,0
$ # ---- a month that lies ahead, and one before the programme: counts are 0, the rest is empty
$ rff-report maltal --month 2022-05 -f csv | cut -d, -f1,3-8
id,from,to,value,numerator,denominator,pending
deltagere,2021-01-01,2022-02-10,5,,,
i-timer,2022-05-01,2022-02-10,0,,,
timer,2022-05-01,2022-02-10,,,,
andel,2022-05-01,2022-02-10,,0,0,
fastholdt,2021-01-01,2022-02-10,1.000000,3,3,0
$ rff-report maltal --month 2020-11 -f csv | cut -d, -f1,3-8
id,from,to,value,numerator,denominator,pending
deltagere,2021-01-01,2020-11-30,0,,,
i-timer,2020-11-01,2020-11-30,0,,,
timer,2020-11-01,2020-11-30,0,,,
andel,2020-11-01,2020-11-30,,0,0,
fastholdt,2021-01-01,2020-11-30,,0,0,0
$ # ---- the same project, day and month give the same bytes
$ rff-report maltal --month 2021-04 >one; TZ=Asia/Tokyo LC_ALL=C.UTF-8 LANG=da_DK.UTF-8 COLUMNS=200 rff-report maltal --month 2021-04 | cmp - one
$ for table in citizens placements companies; do { head -n 1 $table.csv; tail -n +2 $table.csv | sort -r; } >new; mv new $table.csv; done; rff-report maltal --month 2021-04 | cmp - one
$ # ---- -o: whole, or not at all
$ rff-report maltal --month 2021-04 -o out.txt; cmp out.txt one; rff-report maltal --month 2021-04 -o - | cmp - one
$ mkdir dir; rff-report maltal -f csv -o dir/out.csv; ls -A dir; ls -l dir/out.csv | cut -c1-10
out.csv
-rw-------
$ rff-report maltal -q
$ # ---- with an error in the project there is no figure at all
$ echo 'B6,360,ingen,2021-13-01,,' >>citizens.csv; rff-report -l en maltal; rff-report maltal -f csv -o dir/out.csv >/dev/null 2>&1; echo $?; wc -l <dir/out.csv
citizens.csv:7:14: error: enrolled: "2021-13-01" is not a date; write YYYY-MM-DD
1 error
65
6
