indicators.md, "As-of": what is known on 15 June 2021, beside what is known later.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ cat >base <<'END'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01}
> followup: [{id: uge, after: 7d, from: start}, {id: borger, after: 7d, from: start, benefit: [dagpenge]}]
> meetings: [{id: styregruppe, months: [6], agenda: 10d, minutes: 14d}]
> END
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,exited,exit_reason,available,screened,consultant
> B1,360,dagpenge,2021-01-04,2021-06-25,job,2021-07-01,2021-06-20,mette
> B2,360,dagpenge,2021-06-20,,,,,mette
> END
$ printf 'id,name,kind,joined\nV1,A,kommerciel,2021-06-20\n' >companies.csv
$ printf 'id,company,title,opened,closes,start_by\nJ1,V1,Lager,2021-06-01,2021-07-01,2021-07-02\n' >openings.csv
$ printf 'id,opening,citizen,proposed,decision,decided\nM1,J1,B1,2021-06-02,ansat,2021-06-20\n' >matches.csv
$ cat >placements.csv <<'END'
> id,citizen,company,form,start,planned_end,ended,end_reason,destination
> F1,B1,V1,smaajob,2021-06-01,2021-08-01,2021-06-28,ordinaert-job,samme-virksomhed
> F2,B1,V1,fleksjob,2021-06-22,,,,
> END
$ printf 'placement,step,held,with,outcome,next\nF1,uge,2021-06-08,borger,godt-match,2021-07-05\n' >visits.csv
$ printf 'citizen,from,to,reason\nB1,2021-06-01,2021-06-30,sygdom\n' >exemptions.csv
$ printf 'id,kind,trained,stopped\nT1,ledermentor,2021-06-01,2021-06-30\n' >mentors.csv
$ printf 'company,asked,occupation,earliest\nV1,2021-06-03,kok,2021-09-01\n' >outlook.csv
$ printf 'group,date\nstyregruppe,2021-06-30\n' >meetings.csv
$ # "-t DATE is today: rows that begin later do not exist": B2 and F2
$ ./units 'unit: citizens, window: month'
B1 B2
$ ./units 'unit: citizens, window: month' 2021-06 -t 2021-06-15
B1
$ ./units 'unit: placements, window: month' 2021-06 -t 2021-06-15
F1
$ # "rows that begin" on the day itself do
$ ./units 'unit: citizens, window: month' 2021-06 -t 2021-06-20
B1 B2
$ # "an end (exit, ending) later than it is empty with its reason and destination"
$ ./units 'unit: citizens, window: month, among: {exited: missing, exit_reason: missing}' 2021-06 -t 2021-06-15
B1
$ ./units 'unit: citizens, window: month, among: {exited: stated, exit_reason: job}'
B1
$ ./units 'unit: placements, window: month, among: {ended: missing, end_reason: missing, destination: missing}' 2021-06 -t 2021-06-15
F1
$ ./units 'unit: placements, window: month, among: {ended: stated, end_reason: ordinaert-job, destination: samme-virksomhed}'
F1
$ ./units 'unit: mentors, window: month, among: {stopped: missing}' 2021-06 -t 2021-06-15
T1
$ ./units 'unit: exemptions, window: month, among: {to: missing}' 2021-06 -t 2021-06-15
B1/2021-06-01
$ # "plans are kept (planned_end"
$ ./units 'unit: placements, window: month, among: {planned_end: "2021-08-01"}' 2021-06 -t 2021-06-15
F1
$ # "closes, start_by"
$ ./units 'unit: openings, window: month, among: {closes: "2021-07-01", start_by: "2021-07-02"}' 2021-06 -t 2021-06-15
J1
$ # "available"
$ ./units 'unit: citizens, window: month, among: {available: "2021-07-01"}' 2021-06 -t 2021-06-15
B1
$ # "next"
$ ./units 'unit: visits, window: month, among: {next: "2021-07-05"}' 2021-06 -t 2021-06-15
F1/uge/2021-06-08
$ # "earliest"
$ ./figure 'unit: outlook, window: month, among: {earliest: "2021-09-01"}' 2021-06 -t 2021-06-15
1
$ # "meetings rows)": they are there, though the window is cut before the day of this one
$ ./figure 'unit: meetings, window: month' 2021-06 -t 2021-06-15
0
$ ./figure 'unit: meetings, window: month' 2021-06 -t 2021-06-30
1
$ # "other later dates are empty"
$ ./units 'unit: citizens, window: month, among: {screened: missing}' 2021-06 -t 2021-06-15
B1
$ ./units 'unit: companies, window: month, among: {joined: missing}' 2021-06 -t 2021-06-15
V1
$ ./units 'unit: matches, window: month, among: {decided: missing}' 2021-06 -t 2021-06-15
M1
$ # A row that exists may name one that does not yet: F3 and F4 of B2 began before B2 enrolled
$ printf 'F3,B2,V1,smaajob,2021-06-04,,,,\nF4,B2,V1,fleksjob,2021-06-07,,,,\n' >>placements.csv
$ # ... they are placements of the same citizen, of whom nothing is known
$ ./units 'unit: placements, window: month, with: {placements: {}}' 2021-06 -t 2021-06-15
F3 F4
$ ./units 'unit: placements, window: month, among: {citizen: B2, citizen.benefit: missing}' 2021-06 -t 2021-06-15
F3 F4
$ # ... their steps are due, but for those of a rule that asks what benefit the citizen has
$ ./units 'unit: due, window: month, among: {citizen: B2, consultant: missing}' 2021-06 -t 2021-06-15
uge/F3/B2 uge/F4/B2
$ ./units 'unit: due, window: month, among: {citizen: B2, consultant: mette}' 2021-06
borger/F3/B2 borger/F4/B2 uge/F3/B2 uge/F4/B2
$ # "The same project, -t, month and language give the same bytes, whatever the machine, clock or locale": also tests/permuted
$ rff-report -t 2021-06-15 maltal >first
$ TZ=Pacific/Kiritimati LC_ALL=da_DK.UTF-8 RFF_TODAY=1999-01-01 rff-report -t 2021-06-15 maltal | cmp - first
