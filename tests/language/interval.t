Indicators: the interval of a row. Of each table with a first and a last day row 1 has March 10 to May 20 and row 2 April 1
and no end; of each other table there is one row, of March 10.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> {rff: 1, id: x, name: X, language: en, period: {from: 2021-01-01, to: 2021-12-31},
> partners: [{id: kommunen, name: Kommunen}],
> funding: [{id: fond, name: Fonden, grant: 1000}],
> meetings: [{id: styregruppe, months: [3]}],
> instruments: [{id: eget, scale: [1, 5], items: [jobtro]}],
> followup: [{id: halv-maaned, after: 15d, from: start}],
> indicators: [
> .
> for table in citizens openings placements mentors exemptions due visits contacts matches activities attendance \
>   forms progress outlook meetings expenses cases; do
>   echo "{id: $table, unit: $table, window: month, when: touches},"
>   for day in 03-09 03-10 05-20 05-21; do
>     echo "{id: $table-$day, unit: $table, window: {from: 2021-$day, to: 2021-$day}, when: touches},"
>   done
> done >>rff.yaml
> for when in touches starts ends at-end by-end; do
>   echo "{id: companies-$when, unit: companies, window: month, when: $when},"
> done >>rff.yaml
> cat >>rff.yaml <<'.'
> {id: companies-joined, unit: companies, window: month, among: {joined: by-end}},
> {id: companies-interested, unit: companies, window: month, among: {interested: in-window}},
> {id: companies-ambassador, unit: companies, window: month, among: {ambassador: before-window}},
> {id: companies-mentors, unit: companies, window: month, with: {mentors: {}}},
> {id: companies-mentors-by-end, unit: companies, window: month, with: {mentors: {when: by-end}}}]}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,exited
> B1,360,dagpenge,2021-03-10,2021-05-20
> B2,360,dagpenge,2021-04-01,
> .
> cat >companies.csv <<'.'
> id,name,kind,interested,joined,ambassador
> V1,Et,kommerciel,2021-03-10,2021-03-10,2021-03-10
> V2,To,kommerciel,,,
> .
> cat >openings.csv <<'.'
> id,company,title,opened,closes
> J1,V1,Lager,2021-03-10,2021-05-20
> J2,V1,Lager,2021-04-01,
> .
> cat >placements.csv <<'.'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-03-10,2021-05-20
> F2,B2,V1,smaajob,2021-04-01,
> .
> cat >mentors.csv <<'.'
> id,kind,company,trained,stopped
> T1,virksomhedsbuddy,V1,2021-03-10,2021-05-20
> T2,virksomhedsbuddy,V1,2021-04-01,
> T3,virksomhedsbuddy,V2,,
> .
> printf 'citizen,from,to,reason\nB1,2021-03-10,2021-05-20,barsel\nB2,2021-04-01,,barsel\n' >exemptions.csv
> printf 'placement,step,held,with,outcome\nF1,halv-maaned,2021-03-10,borger,godt-match\n' >visits.csv
> printf 'company,date,held_by,channel\nV1,2021-03-10,mette,telefon\n' >contacts.csv
> printf 'id,opening,citizen,proposed,decided,decision\nM1,J1,B1,2021-03-10,2021-04-15,ansat\n' >matches.csv
> printf 'id,date,kind,title\nK1,2021-03-10,bustur,Tur\n' >activities.csv
> printf 'activity,participant,present\nK1,B1,ja\n' >attendance.csv
> printf 'citizen,form,date\nB1,start,2021-03-10\n' >forms.csv
> printf 'citizen,date,instrument,item,rater,value\nB1,2021-03-10,eget,jobtro,borger,3\n' >progress.csv
> printf 'company,asked,occupation,earliest\nV1,2021-03-10,Lager,2021-06-01\n' >outlook.csv
> printf 'group,date,agenda_sent\nstyregruppe,2021-03-10,2021-02-20\n' >meetings.csv
> printf 'id,date,source,amount\nU1,2021-03-10,fond,100\n' >expenses.csv
> printf 'id,kind,date,title\nL1,borgerhistorie,2021-03-10,Vejen\n' >cases.csv
$ # "Interval of a row": March has row 1, April and May both, June row 2
$ # "open end = still running": row 2 in June
$ # "citizen [enrolled, exited]", "opening [opened, closes]", "placement [start, ended]", "mentor [trained, stopped]", "exemption [from, to]"
$ ./ask course 2021-02 2021-06 citizens openings placements mentors exemptions
citizens: 0 1 2 2 1
openings: 0 1 2 2 1
placements: 0 1 2 2 1
mentors: 0 1 2 2 1
exemptions: 0 1 2 2 1
$ # "dates inclusive": the day before, the first, the last and the day after of row 1; row 2 runs in May
$ for table in citizens openings placements mentors exemptions; do ./ask figure 2021-12 $table-03-09 $table-03-10 $table-05-20 $table-05-21 | cut -d, -f2 | paste -sd' '; done
0 1 2 1
0 1 2 1
0 1 2 1
0 1 2 1
0 1 2 1
$ # "due: its due date": March 10 and April 1 + 15 days are a Thursday and a Friday
$ ./ask course 2021-02 2021-06 due
due: 0 1 1 0 0
$ # "all others a single date (visits held, contacts date, matches proposed, activities date, attendance its activity's date, forms date, progress date, outlook asked, meetings date, expenses date, cases date)"
$ ./ask course 2021-02 2021-06 visits contacts matches activities attendance forms progress outlook meetings expenses cases
visits: 0 1 0 0 0
contacts: 0 1 0 0 0
matches: 0 1 0 0 0
activities: 0 1 0 0 0
attendance: 0 1 0 0 0
forms: 0 1 0 0 0
progress: 0 1 0 0 0
outlook: 0 1 0 0 0
meetings: 0 1 0 0 0
expenses: 0 1 0 0 0
cases: 0 1 0 0 0
$ for table in visits matches attendance outlook meetings; do ./ask figure 2021-12 $table-03-09 $table-03-10 $table-05-20 | cut -d, -f2 | paste -sd' '; done
0 1 0
0 1 0
0 1 0
0 1 0
0 1 0
$ # "company always (… it never starts or ends)"
$ ./ask course 2021-02 2021-06 companies-touches companies-starts companies-ends companies-at-end companies-by-end
companies-touches: 2 2 2 2 2
companies-starts: 0 0 0 0 0
companies-ends: 0 0 0 0 0
companies-at-end: 2 2 2 2 2
companies-by-end: 2 2 2 2 2
$ # "its interested, joined and ambassador dates are conditions"
$ ./ask course 2021-02 2021-06 companies-joined companies-interested companies-ambassador
companies-joined: 0 1 1 1 1
companies-interested: 0 1 0 0 0
companies-ambassador: 0 0 1 1 1
$ # "A row whose start is empty has no interval and never relates": T3 is in no count above, nor a mentor of V2
$ ./ask ids 2021-06 companies-mentors companies-mentors-by-end
companies-mentors: V1
companies-mentors-by-end: V1
