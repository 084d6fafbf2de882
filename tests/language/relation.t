indicators.md, "RELATION": one row in each table, all of them in June 2021.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ cat >base <<'END'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01}
> followup: [{id: uge, after: 7d, from: start}]
> instruments: [{id: eget, scale: [1, 5], items: [jobtro]}]
> END
$ printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-04\nB2,360,dagpenge,2021-01-04\n' >citizens.csv
$ printf 'id,name,kind\nV1,A,kommerciel\nV2,B,kommerciel\n' >companies.csv
$ printf 'id,company,title,opened\nJ1,V1,Lager,2021-06-04\nJ2,V2,Lager,2021-06-04\n' >openings.csv
$ cat >placements.csv <<'END'
> id,citizen,company,opening,form,start,ended
> F1,B1,V1,J1,smaajob,2021-06-07,
> F2,B2,V2,,fleksjob,2021-02-01,2021-05-31
> END
$ printf 'id,kind,company,trained\nT1,ledermentor,V1,2021-06-02\n' >mentors.csv
$ printf 'citizen,from,to,reason\nB1,2021-06-08,2021-06-09,sygdom\n' >exemptions.csv
$ printf 'placement,step,held,with,outcome\nF1,uge,2021-06-15,borger,godt-match\n' >visits.csv
$ printf 'company,date,held_by,channel,citizen\nV1,2021-06-16,mette,mail,B1\n' >contacts.csv
$ printf 'id,opening,citizen,proposed\nM1,J1,B1,2021-06-05\n' >matches.csv
$ printf 'id,date,kind,title,host\nK1,2021-06-17,bustur,Tur,V1\n' >activities.csv
$ printf 'activity,participant,staff,present\nK1,B1,,ja\nK1,V1,,ja\n' >attendance.csv
$ printf 'citizen,form,date,how\nB1,start,2021-06-10,interview\n' >forms.csv
$ printf 'citizen,date,instrument,item,rater,value\nB1,2021-06-22,eget,jobtro,borger,3\n' >progress.csv
$ printf 'company,asked,occupation\nV1,2021-06-23,kok\n' >outlook.csv
$ # "From a citizen: placements, visits (of its placements), contacts, attendance, forms, progress, matches, exemptions, due"
$ for table in placements visits contacts attendance forms progress matches exemptions due; do
>   echo "$table: $(./units "unit: citizens, window: month, with: {$table: {}}")"; done
placements: B1
visits: B1
contacts: B1
attendance: B1
forms: B1
progress: B1
matches: B1
exemptions: B1
due: B1
$ # "From a company: placements, openings, contacts, outlook, mentors, attendance, activities (as host)"
$ for table in placements contacts outlook mentors attendance activities; do
>   echo "$table: $(./units "unit: companies, window: month, with: {$table: {}}")"; done
placements: V1
contacts: V1
outlook: V1
mentors: V1
attendance: V1
activities: V1
$ ./units 'unit: companies, window: month, with: {openings: {}}'
V1 V2
$ # "From a placement: visits, due"
$ ./units 'unit: placements, window: month, with: {visits: {}}'
F1
$ ./units 'unit: placements, window: month, with: {due: {}}'
F1
$ # "and placements (the same citizen's others)": F1 is alone until B1 has F3 too
$ ./units 'unit: placements, window: month, with: {placements: {}}'
none
$ echo 'F3,B1,V2,,fleksjob,2021-06-14,' >>placements.csv
$ ./units 'unit: placements, window: month, with: {placements: {}}'
F1 F3
$ ./units 'unit: placements, window: month, with: {placements: {form: fleksjob}}'
F1
$ # "From an opening: matches, placements"
$ ./units 'unit: openings, window: month, with: {matches: {}}'
J1
$ ./units 'unit: openings, window: month, with: {placements: {}}'
J1
$ # "Other units have none"
$ ./figure 'unit: visits, window: month, with: {placements: {}}' 2>&1 | sed -n '1s/.*error: //p'
"placements" is not related to visits; it has no relations
$ # "{TABLE: CONDITION + when + window + same}": F2, to 31 May, by all three of its own
$ ./units 'unit: citizens, window: month, with: {placements: {form: fleksjob, when: ends, window: year}}'
B2
$ ./units 'unit: citizens, window: month, with: {placements: {form: smaajob, when: ends, window: year}}'
none
$ ./units 'unit: citizens, window: month, with: {placements: {form: fleksjob, when: ends}}'
none
$ # ... same: observe.t. "Exactly one table"
$ ./figure 'unit: citizens, window: month, with: {placements: {}, visits: {}}' 2>&1 | sed -n '1s/.*error: //p'
a relation names exactly one table; write {placements: {…}}
$ # "Default when in a relation: touches": F2 ended before June
$ ./units 'unit: citizens, window: month, with: {placements: {}}'
B1
$ ./units 'unit: citizens, window: month, with: {placements: {when: by-end}}'
B1 B2
