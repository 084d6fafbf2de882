Indicators: relations. B1, V1, F1 and J1 have one related row of every kind, B2, V2, F3 and J2 next to none; B1 has two
placements, F1 and F2, B2 has F3, B3 none.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> {rff: 1, id: x, name: X, language: en, period: {from: 2021-01-01, to: 2021-12-31},
> instruments: [{id: eget, scale: [1, 5], items: [jobtro]}],
> followup: [{id: halv-maaned, after: 15d, from: start, forms: [smaajob]}],
> indicators: [
> .
> while read -r unit tables; do
>   for table in $tables; do
>     echo "{id: $unit-$table, unit: $unit, window: to-date, with: {$table: {}}},"
>   done
> done >>rff.yaml <<'.'
> citizens placements visits contacts attendance forms progress matches exemptions due
> companies placements openings contacts outlook mentors attendance activities
> placements visits due placements
> openings matches placements
> .
> cat >>rff.yaml <<'.'
> {id: default, unit: citizens, window: {from: 2021-06-01, to: 2021-06-30}, with: {placements: {}}},
> {id: touches, unit: citizens, window: {from: 2021-06-01, to: 2021-06-30}, with: {placements: {when: touches}}},
> {id: by-end, unit: citizens, window: {from: 2021-06-01, to: 2021-06-30}, with: {placements: {when: by-end}}},
> {id: condition, unit: citizens, window: to-date, with: {placements: {form: smaajob, company.kind: kommerciel}}},
> {id: each, unit: citizens, window: to-date, with: [{placements: {}}, {visits: {}}]},
> {id: any, unit: citizens, window: to-date, with_any: [{placements: {form: fleksjob}}, {visits: {}}]},
> {id: none, unit: citizens, window: to-date, without: {placements: {form: fleksjob}}},
> {id: none-of, unit: citizens, window: to-date, without: [{placements: {form: fleksjob}}, {visits: {}}]}]}
> .
> printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-04\nB2,360,dagpenge,2021-01-04\nB3,360,dagpenge,2021-01-04\n' >citizens.csv
> printf 'id,name,kind\nV1,Et,kommerciel\nV2,To,forening\n' >companies.csv
> printf 'id,company,title,opened\nJ1,V1,Lager,2021-01-04\nJ2,V1,Lager,2021-01-04\n' >openings.csv
> printf 'id,opening,citizen,proposed\nM1,J1,B1,2021-01-10\n' >matches.csv
> cat >placements.csv <<'.'
> id,citizen,company,opening,form,start,ended
> F1,B1,V1,J1,smaajob,2021-02-01,2021-05-31
> F2,B1,V1,,virksomhedspraktik,2021-02-01,
> F3,B2,V1,,fleksjob,2021-02-01,2021-05-31
> .
> printf 'placement,step,held,with,outcome\nF1,halv-maaned,2021-02-16,borger,godt-match\n' >visits.csv
> printf 'company,date,held_by,channel,citizen\nV1,2021-02-01,mette,telefon,B1\n' >contacts.csv
> printf 'id,date,kind,title,host\nK1,2021-03-10,bustur,Tur,V1\n' >activities.csv
> printf 'activity,participant,present\nK1,B1,ja\nK1,V1,ja\n' >attendance.csv
> printf 'citizen,form,date\nB1,start,2021-01-04\n' >forms.csv
> printf 'citizen,date,instrument,item,rater,value\nB1,2021-03-10,eget,jobtro,borger,3\n' >progress.csv
> printf 'company,asked,occupation\nV1,2021-03-10,Lager\n' >outlook.csv
> printf 'id,kind,company,trained\nT1,virksomhedsbuddy,V1,2021-03-10\n' >mentors.csv
> printf 'citizen,from,reason\nB1,2021-03-10,barsel\n' >exemptions.csv
$ # "{TABLE: CONDITION + when + window + same}, exactly one table"
$ ./ask ids 2021-06 condition
condition: B1
$ mkdir two; sed 's/{placements: {form: smaajob, company.kind: kommerciel}}/{placements: {}, visits: {}}/' rff.yaml >two/rff.yaml; rff-check -C two
two/rff.yaml:29:56: error: a relation names exactly one table; write {placements: {…}}
1 error
[65]
$ # "From a citizen: placements, visits (of its placements), contacts, attendance, forms, progress, matches, exemptions, due"
$ for table in placements visits contacts attendance forms progress matches exemptions due; do ./ask ids 2021-06 citizens-$table; done
citizens-placements: B1 B2
citizens-visits: B1
citizens-contacts: B1
citizens-attendance: B1
citizens-forms: B1
citizens-progress: B1
citizens-matches: B1
citizens-exemptions: B1
citizens-due: B1
$ # "From a company: placements, openings, contacts, outlook, mentors, attendance, activities (as host)"
$ for table in placements openings contacts outlook mentors attendance activities; do ./ask ids 2021-06 companies-$table; done
companies-placements: V1
companies-openings: V1
companies-contacts: V1
companies-outlook: V1
companies-mentors: V1
companies-attendance: V1
companies-activities: V1
$ # "From a placement: visits, due, and placements (the same citizen's others)": F3 is the only one of B2
$ for table in visits due placements; do ./ask ids 2021-06 placements-$table; done
placements-visits: F1
placements-due: F1
placements-placements: F1 F2
$ # "From an opening: matches, placements"
$ for table in matches placements; do ./ask ids 2021-06 openings-$table; done
openings-matches: J1
openings-placements: J1
$ # "Other units have none"
$ mkdir others; for unit in visits contacts matches activities attendance mentors outlook meetings progress forms exemptions expenses cases due; do printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: x, unit: %s, window: month, with: {placements: {}}}\n' $unit >others/rff.yaml; rff-check -C others; done 2>&1 | grep -c 'it has no relations'
14
$ # "Default when in a relation: touches": F1 and F3 ended in May
$ ./ask ids 2021-06 default touches by-end
default: B1
touches: B1
by-end: B1 B2
$ # "RELATION or [RELATION, …]: each holds"; "at least one of these holds"; "none such row"
$ ./ask ids 2021-06 each any none none-of
each: B1
any: B1 B2
none: B1 B3
none-of: B3
