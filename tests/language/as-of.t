Indicators: -t is today. On May 10 and 11 something begins, ends or has its date in every table; B3 is enrolled as late as
July 1, though F3 and F4 are placements of B3 from May.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> meetings: [{id: styregruppe, months: [5, 11]}]
> followup: [{id: halv-maaned, after: 15d, from: start, forms: [smaajob]}]
> indicators:
>   - {id: citizens, unit: citizens, window: year}
>   - {id: placements, unit: placements, window: year}
>   - {id: visits, unit: visits, window: year}
>   - {id: due, unit: due, window: year}
>   - {id: siblings, unit: placements, window: year, with: {placements: {}}}
>   - {id: of-360, unit: placements, window: year, among: {citizen.municipality: 360}}
>   - {id: of-nobody, unit: placements, window: year, among: {citizen.municipality: missing}}
>   - {id: running, unit: placements, window: year, when: at-end}
>   - {id: exited, unit: citizens, window: year, among: {exited: stated}}
>   - {id: exit-reason, unit: citizens, window: year, among: {exit_reason: stated}}
>   - {id: ended, unit: placements, window: year, among: {ended: stated}}
>   - {id: end-reason, unit: placements, window: year, among: {end_reason: stated}}
>   - {id: destination, unit: placements, window: year, among: {destination: stated}}
>   - {id: stopped, unit: mentors, window: year, among: {stopped: stated}}
>   - {id: exempted, unit: exemptions, window: year, among: {to: stated}}
>   - {id: planned-end, unit: placements, window: year, among: {planned_end: stated}}
>   - {id: closes, unit: openings, window: year, among: {closes: stated}}
>   - {id: start-by, unit: openings, window: year, among: {start_by: stated}}
>   - {id: available, unit: citizens, window: year, among: {available: stated}}
>   - {id: next, unit: visits, window: year, among: {next: stated}}
>   - {id: earliest, unit: outlook, window: year, among: {earliest: stated}}
>   - {id: meetings, unit: meetings, window: year, when: touches}
>   - {id: screened, unit: citizens, window: year, among: {screened: stated}}
>   - {id: interested, unit: companies, window: year, among: {interested: stated}}
>   - {id: joined, unit: companies, window: year, among: {joined: stated}}
>   - {id: ambassador, unit: companies, window: year, among: {ambassador: stated}}
>   - {id: network, unit: companies, window: year, among: {network_joined: stated}}
>   - {id: decided, unit: matches, window: year, among: {decided: stated}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,exited,exit_reason,screened,available
> B1,360,dagpenge,2021-01-04,2021-05-10,job,2021-05-10,2021-09-01
> B2,360,dagpenge,2021-05-10,2021-05-11,job,2021-05-11,
> B3,360,dagpenge,2021-07-01,,,,
> .
> cat >companies.csv <<'.'
> id,name,kind,interested,joined,ambassador,network_joined
> V1,Et,kommerciel,2021-05-10,2021-05-10,2021-05-10,2021-05-10
> V2,To,kommerciel,2021-05-11,2021-05-11,2021-05-11,2021-05-11
> .
> printf 'id,company,title,opened,closes,start_by\nJ1,V1,Lager,2021-05-10,2021-09-01,2021-10-01\nJ2,V1,Lager,2021-05-11,,\n' >openings.csv
> printf 'id,opening,citizen,proposed,decided,decision\nM1,J1,B1,2021-05-10,2021-05-10,ansat\nM2,J1,B2,2021-05-10,2021-05-11,ansat\n' >matches.csv
> cat >placements.csv <<'.'
> id,citizen,company,form,start,planned_end,ended,end_reason,destination
> F1,B1,V1,smaajob,2021-01-14,2021-08-01,2021-05-10,ordinaert-job,samme-virksomhed
> F2,B2,V1,smaajob,2021-05-10,,2021-05-11,sygdom,ingen
> F3,B3,V1,smaajob,2021-05-03,,,,
> F4,B3,V1,fleksjob,2021-05-04,,,,
> F5,B2,V1,smaajob,2021-05-11,,,,
> .
> printf 'placement,step,held,with,outcome,next\nF1,halv-maaned,2021-05-10,borger,justeres,2021-06-01\nF1,halv-maaned,2021-05-11,borger,justeres,\n' >visits.csv
> printf 'id,kind,company,trained,stopped\nT1,virksomhedsbuddy,V1,2021-01-04,2021-05-10\nT2,virksomhedsbuddy,V1,2021-01-04,2021-05-11\n' >mentors.csv
> printf 'citizen,from,to,reason\nB1,2021-01-04,2021-05-10,barsel\nB2,2021-05-10,2021-05-11,barsel\n' >exemptions.csv
> printf 'company,asked,occupation,earliest\nV1,2021-05-10,Lager,2021-08-01\n' >outlook.csv
> printf 'group,date\nstyregruppe,2021-05-05\nstyregruppe,2021-11-05\n' >meetings.csv
$ # "rows that begin later do not exist": B3, F5 and the visit of May 11; F3 and F4 began before their citizen
$ ./ask ids -t 2021-05-10 2021-12 citizens placements visits
citizens: B1 B2
placements: F1 F2 F3 F4
visits: F1/halv-maaned/2021-05-10
$ # what is read over a reference to such a row is empty: F3 and F4 are of a citizen of whom nothing is known yet
$ ./ask ids -t 2021-05-10 2021-12 of-360 of-nobody
of-360: F1 F2
of-nobody: F3 F4
$ # but they are the same citizen's: each has the other
$ ./ask ids -t 2021-05-10 2021-06 siblings
siblings: F3 F4
$ # and F3 is followed up; F2 ended before its step, which leaves a closing visit; F5's day is May 26
$ rff-report maltal --by placement --month 2021-05 -t 2021-05-25 -f csv | cut -d, -f1,5,18 | grep '^due,'
due,3,
due,1,F1
due,1,F2
due,1,F3
due,0,F5
$ # "an end (exit, ending) later than it is empty with its reason and destination": B1, F1, T1 and the exemption of B1 ended that day
$ ./ask ids -t 2021-05-10 2021-12 exited exit-reason ended end-reason destination stopped exempted running
exited: B1
exit-reason: B1
ended: F1
end-reason: F1
destination: F1
stopped: T1
exempted: B1/2021-01-04
running: F1 F2 F3 F4
$ # the day after they are known
$ ./ask ids -t 2021-05-11 2021-12 exited exit-reason ended end-reason destination stopped exempted running
exited: B1 B2
exit-reason: B1 B2
ended: F1 F2
end-reason: F1 F2
destination: F1 F2
stopped: T1 T2
exempted: B1/2021-01-04 B2/2021-05-10
running: F2 F3 F4 F5
$ # "plans are kept (planned_end, closes, start_by, available, next, earliest, meetings rows)"
$ # (a planned meeting is kept, but its day lies past every window, which ends at -t: see test_asof.c)
$ ./ask ids -t 2021-05-10 2021-12 planned-end closes start-by available next earliest meetings
planned-end: F1
closes: J1
start-by: J1
available: B1
next: F1/halv-maaned/2021-05-10
earliest: V1/2021-05-10/Lager
meetings: styregruppe/2021-05-05
$ # "other later dates are empty"
$ ./ask ids -t 2021-05-10 2021-12 screened interested joined ambassador network decided
screened: B1
interested: V1
joined: V1
ambassador: V1
network: V1
decided: M1
$ # "The same project, -t, month and language give the same bytes, whatever the machine, clock or locale"
$ rff-report maltal -t 2021-05-10 --month 2021-05 >one; RFF_TODAY=2025-01-01 TZ=Pacific/Auckland LC_ALL=C.UTF-8 LANG=da_DK.UTF-8 rff-report maltal -t 2021-05-10 --month 2021-05 | cmp - one
