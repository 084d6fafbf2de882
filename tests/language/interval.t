indicators.md, "Interval of a row": a row in each table, and the days of June 2021 that it touches.
project: none
$ cat >base <<'END'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> followup: [{id: uge, after: 7d, from: start}]
> meetings: [{id: styregruppe, months: [6], agenda: 10d, minutes: 14d}]
> funding: [{id: fond, name: Fond, grant: 1000}]
> instruments: [{id: eget, scale: [1, 5], items: [jobtro]}]
> END
$ printf 'id,municipality,benefit,enrolled,exited\nB1,360,dagpenge,2021-06-03,2021-06-27\n' >citizens.csv
$ printf 'id,name,kind,joined\nV1,A,kommerciel,2021-06-21\nV2,B,kommerciel,\n' >companies.csv
$ printf 'id,company,title,opened,closes\nJ1,V1,Lager,2021-06-04,2021-06-20\n' >openings.csv
$ printf 'id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-06-07,2021-06-18\n' >placements.csv
$ printf 'id,kind,company,trained,stopped\nT1,ledermentor,V1,2021-06-02,2021-06-11\n' >mentors.csv
$ printf 'citizen,from,to,reason\nB1,2021-06-08,2021-06-09,sygdom\n' >exemptions.csv
$ printf 'placement,step,held,with,outcome\nF1,uge,2021-06-15,borger,godt-match\n' >visits.csv
$ printf 'company,date,held_by,channel\nV1,2021-06-16,mette,mail\n' >contacts.csv
$ printf 'id,opening,citizen,proposed\nM1,J1,B1,2021-06-05\n' >matches.csv
$ printf 'id,date,kind,title,host\nK1,2021-06-17,bustur,Tur,V1\n' >activities.csv
$ printf 'activity,participant,staff,present\nK1,B1,,ja\n' >attendance.csv
$ printf 'citizen,form,date,how\nB1,start,2021-06-10,interview\n' >forms.csv
$ printf 'citizen,date,instrument,item,rater,value\nB1,2021-06-22,eget,jobtro,borger,3\n' >progress.csv
$ printf 'company,asked,occupation\nV1,2021-06-23,kok\n' >outlook.csv
$ printf 'group,date\nstyregruppe,2021-06-24\n' >meetings.csv
$ printf 'id,date,source,amount\nU1,2021-06-25,fond,100\n' >expenses.csv
$ printf 'id,kind,date,title\nL1,laeringscase,2021-06-26,Tur\n' >cases.csv
$ # days UNIT: the first and the last day of June on which a window of that one day finds a row
$ cat >days <<'END'
> { cat base; echo indicators:; for d in 0 1 2; do for e in 0 1 2 3 4 5 6 7 8 9; do
>   [ $d$e = 00 ] || echo "  - {id: d$d$e, unit: $1, window: {from: 2021-06-$d$e, to: 2021-06-$d$e}, when: touches}"
> done; done; echo "  - {id: d30, unit: $1, window: {from: 2021-06-30, to: 2021-06-30}, when: touches}"; } >rff.yaml
> rff-report -f csv --month 2021-06 maltal | awk -F, '$5 > 0 && NR > 1 { if (!a) a = substr($1, 2); b = substr($1, 2) }
> END { print a ? a " to " b : "none" }'
> END
$ # "citizen [enrolled, exited]", "dates inclusive"
$ sh days citizens
03 to 27
$ # "opening [opened, closes]"
$ sh days openings
04 to 20
$ # "placement [start, ended]"
$ sh days placements
07 to 18
$ # "mentor [trained, stopped]"
$ sh days mentors
02 to 11
$ # "exemption [from, to]"
$ sh days exemptions
08 to 09
$ # "due: its due date": F1 began on Monday 7 June, and the rule says 7 days
$ sh days due
14 to 14
$ # "all others a single date": "visits held"
$ sh days visits
15 to 15
$ # "contacts date"
$ sh days contacts
16 to 16
$ # "matches proposed"
$ sh days matches
05 to 05
$ # "activities date"
$ sh days activities
17 to 17
$ # "attendance its activity's date"
$ sh days attendance
17 to 17
$ # "forms date"
$ sh days forms
10 to 10
$ # "progress date"
$ sh days progress
22 to 22
$ # "outlook asked"
$ sh days outlook
23 to 23
$ # "meetings date"
$ sh days meetings
24 to 24
$ # "expenses date"
$ sh days expenses
25 to 25
$ # "cases date"
$ sh days cases
26 to 26
$ # "company always"
$ sh days companies
01 to 30
$ # "it never starts or ends"
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ ./figure 'unit: companies, window: month, when: starts'
0
$ ./figure 'unit: companies, window: month, when: ends'
0
$ ./figure 'unit: companies, window: month, when: at-end'
2
$ # "its interested, joined and ambassador dates are conditions"
$ ./units 'unit: companies, window: month, among: {joined: in-window}'
V1
$ # "open end = still running": B2 has not exited
$ echo 'B2,360,dagpenge,2021-06-28,' >>citizens.csv
$ ./units 'unit: citizens, window: month, when: touches' 2021-12
B2
$ # "a row whose start is empty has no interval and never relates": T2 was never trained
$ echo 'T2,ledermentor,V2,,2021-06-28' >>mentors.csv
$ sh days mentors
02 to 11
$ ./figure 'unit: mentors, window: month'
1
$ ./units 'unit: companies, window: month, with: {mentors: {when: by-end}}'
V1
