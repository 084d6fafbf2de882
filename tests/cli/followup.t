What is due follows the day: the window of half a month's visit after 2022-01-03 runs from 2022-01-11 (due the 18th, seven
days before) to 2022-01-25. 2022-01-18 is a Tuesday.
project: none

$ mkdir p && chmod 700 p && cat >p/rff.yaml <<'END'
> rff: 1
> id: x
> name: X
> language: da
> period: {from: 2021-01-01, to: 2022-12-31}
> partners: [{id: a, name: A Kommune}, {id: b, name: B Kommune}, {id: c, name: C Forening}]
> followup:
>   - {id: halv-maaned, after: 15d, from: start, forms: [smaajob], with: virksomhed}
>   - {id: halv-maaned, after: 1m, from: start, forms: [smaajob], with: begge, valid_from: 2022-06-01}
>   - {id: tre-maaneder, after: 3m, from: start, forms: [smaajob], with: borger, closes: true}
>   - {id: fire-uger-efter, after: 4w, from: exit, form: slut}
> followup_window: {early: 7d, late: 7d}
> meetings: [{id: styregruppe, months: [5, 11], agenda: 10d, minutes: 14d}]
> END
$ cat >p/citizens.csv <<'END'
> id,municipality,benefit,enrolled,consultant,exited
> B0001,360,kth-jobparat,2021-06-01,kmh,
> B0002,360,kth-jobparat,2021-06-01,egj,2022-02-01
> B0003,360,kth-jobparat,2021-06-01,,
> END
$ cat >p/companies.csv <<'END'
> id,name,kind
> V0001,Haven,kommerciel
> END
$ cat >p/placements.csv <<'END'
> id,citizen,company,form,start,ended
> F0001,B0001,V0001,smaajob,2022-01-03,
> F0002,B0002,V0001,smaajob,2022-01-03,2022-01-10
> F0003,B0003,V0001,smaajob,2022-06-30,
> F0004,B0001,V0001,virksomhedspraktik,2022-01-03,
> END
$ # The states, day by day. F0002 ended before its first step was due: its closing visit, on the day it ended, instead.
$ for t in 2022-01-10 2022-01-11 2022-01-25 2022-01-26; do rff-followup due -C p -f csv -t $t --until 2022-01-31; done
placement,citizen,company,step,due,state,days,consultant
F0002,B0002,V0001,afslutning,2022-01-10,forfalden,0,egj
F0001,B0001,V0001,halv-maaned,2022-01-18,kommende,-8,kmh
placement,citizen,company,step,due,state,days,consultant
F0002,B0002,V0001,afslutning,2022-01-10,forfalden,1,egj
F0001,B0001,V0001,halv-maaned,2022-01-18,forfalden,-7,kmh
placement,citizen,company,step,due,state,days,consultant
F0002,B0002,V0001,afslutning,2022-01-10,overskredet,15,egj
F0001,B0001,V0001,halv-maaned,2022-01-18,forfalden,7,kmh
placement,citizen,company,step,due,state,days,consultant
F0002,B0002,V0001,afslutning,2022-01-10,overskredet,16,egj
F0001,B0001,V0001,halv-maaned,2022-01-18,overskredet,8,kmh
$ # Fourteen days ahead unless told otherwise; the exit's form, the new rule from June on (2022-06-30 + 1m is a Saturday).
$ rff-followup due -C p -f csv -t 2022-02-10 --step fire-uger-efter; rff-followup due -C p -f csv -t 2022-02-15 --step fire-uger-efter
placement,citizen,company,step,due,state,days,consultant
placement,citizen,company,step,due,state,days,consultant
,B0002,,fire-uger-efter,2022-03-01,kommende,-14,egj
$ rff-followup due -C p -f csv -t 2022-07-01 --consultant '' --until 2022-12-31
placement,citizen,company,step,due,state,days,consultant
F0003,B0003,V0001,halv-maaned,2022-08-01,kommende,-31,
F0003,B0003,V0001,tre-maaneder,2022-09-30,kommende,-91,
$ # For cron: what is overdue, and 1; else nothing.
$ rff-followup due -C p --check -t 2022-01-17
$ rff-followup due -C p --check -t 2022-01-18 -f csv
placement,citizen,company,step,due,state,days,consultant
F0002,B0002,V0001,afslutning,2022-01-10,overskredet,8,egj
[1]
$ rff-followup due -C p --check -t 2022-01-18 -q --consultant kmh
$ # Not reached is not held. Whom to visit is the rule's; the day is today's.
$ rff-followup hold -C p -t 2022-01-18 F0001 halv-maaned outcome=ikke-truffet next=2022-01-24
F0001/halv-maaned/2022-01-18
$ rff-followup due -C p -f csv -t 2022-01-26 --consultant kmh
placement,citizen,company,step,due,state,days,consultant
F0001,B0001,V0001,halv-maaned,2022-01-18,overskredet,8,kmh
F0001,B0001,V0001,aftalt,2022-01-24,forfalden,2,kmh
$ rff-followup hold -C p -n -t 2022-01-24 F0001 halv-maaned outcome=justeres
add F0001/halv-maaned/2022-01-24: placement=F0001 step=halv-maaned outcome=justeres held=2022-01-24 with=virksomhed
$ rff-followup hold -C p -t 2022-01-27 F0001 halv-maaned held=2022-01-24 outcome=justeres fit_employer=3 worked_hours=12.5 employed=ja action='Flere timer' next=2022-02-21
F0001/halv-maaned/2022-01-24
$ rff-followup due -C p -f csv -t 2022-01-26 --consultant kmh --until 2022-02-28
placement,citizen,company,step,due,state,days,consultant
F0001,B0001,V0001,aftalt,2022-02-21,kommende,-26,kmh
$ rff-followup due -C p -f csv -t 2022-01-26 --consultant kmh --until 2022-02-28 --all
placement,citizen,company,step,due,state,days,consultant
F0001,B0001,V0001,halv-maaned,2022-01-18,holdt,8,kmh
F0001,B0001,V0001,aftalt,2022-01-24,holdt,2,kmh
F0001,B0001,V0001,aftalt,2022-02-21,kommende,-26,kmh
$ cut -d, -f1-7,9,10,12-15 p/visits.csv
placement,step,held,held_by,with,outcome,employed,attendance,fit_employer,goal_moved,action,next,note
F0001,halv-maaned,2022-01-18,,virksomhed,ikke-truffet,,,,,,2022-01-24,
F0001,halv-maaned,2022-01-24,,virksomhed,justeres,ja,,3,,Flere timer,2022-02-21,
$ # The visit of 2022-02-21 falls away when the job ends before; the same day still gives the same answer.
$ rff-enroll -C p --amend placements F0001 ended=2022-02-15; rff-followup due -C p -f csv -t 2022-02-22 --consultant kmh
placement,citizen,company,step,due,state,days,consultant
F0001,B0001,V0001,afslutning,2022-02-15,forfalden,7,kmh
$ rff-followup due -C p -f csv -t 2022-02-14 --consultant kmh
placement,citizen,company,step,due,state,days,consultant
F0001,B0001,V0001,aftalt,2022-02-21,forfalden,-7,kmh
$ # An outcome at three months stays until somebody asks, though the citizen left and the programme went on.
$ rff-followup hold -C p -t 2022-01-31 F0002 afslutning with=begge outcome=afbrydes held=2022-01-12; rff-enroll -C p --amend citizens B0003 exited=2022-08-15 exit_reason=job
F0002/afslutning/2022-01-12
$ rff-followup due -C p -f csv -t 2022-12-01
placement,citizen,company,step,due,state,days,consultant
F0001,B0001,V0001,afslutning,2022-02-15,overskredet,289,kmh
,B0002,,fire-uger-efter,2022-03-01,overskredet,275,egj
F0003,B0003,V0001,halv-maaned,2022-08-01,overskredet,122,
,B0003,,fire-uger-efter,2022-09-12,overskredet,80,
F0003,B0003,V0001,tre-maaneder,2022-09-30,overskredet,62,
$ # As people read it.
$ rff-followup due -C p -t 2022-01-18
Opfølgning
Pr. 18. januar 2022, frister til og med 1. februar 2022

Forløb  Borger  Hos    Trin         Frist       Tilstand   Dage  Konsulent
──────────────────────────────────────────────────────────────────────────
F0001   B0001   V0001  halv-maaned  2022-01-18  Forfalden     0  kmh
F0001   B0001   V0001  aftalt       2022-01-24  Forfalden    -6  kmh

0 overskredet, 2 forfalden nu, 0 kommende. Dage: efter fristen; med minus før
den.
