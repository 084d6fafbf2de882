Indicators: due, the derived unit. F1 (B1) starts March 1, a Monday: due after 15 days on Tuesday March 16, held on the day;
F2 (B2) starts March 15: due on Tuesday March 30, not held. B2 leaves on April 30, a Friday: due after 4 weeks on May 28,
where no row of forms stands. F3 is of a form the rule is not for.
project: none

$ cp "$TOP"/tests/language/ask .; cat >rff.yaml <<'.'
> rff: 1
> id: x
> name: X
> language: en
> period: {from: 2021-01-01, to: 2021-12-31}
> followup:
>   - {id: halv-maaned, after: 15d, from: start, forms: [smaajob]}
>   - {id: fire-uger, after: 4w, from: exit, form: slut}
> indicators:
>   - {id: all, unit: due, window: to-date}
>   - {id: step, unit: due, window: to-date, among: {step: fire-uger}}
>   - {id: due, unit: due, window: to-date, among: {due: "<=2021-03-16"}}
>   - {id: state, unit: due, window: to-date, among: {state: holdt}}
>   - {id: on-time, unit: due, window: to-date, among: {on_time: ja}}
>   - {id: not-on-time, unit: due, window: to-date, among: {on_time: nej}}
>   - {id: open, unit: due, window: to-date, among: {on_time: missing}}
>   - {id: consultant, unit: due, window: to-date, among: {consultant: mette}}
>   - {id: placement, unit: due, window: to-date, among: {placement: F2}}
>   - {id: no-placement, unit: due, window: to-date, among: {placement: missing}}
>   - {id: citizen, unit: due, window: to-date, among: {citizen: B2}}
> .
> cat >citizens.csv <<'.'
> id,municipality,benefit,enrolled,exited,exit_reason,consultant
> B1,360,dagpenge,2021-01-04,,,mette
> B2,360,dagpenge,2021-01-04,2021-04-30,job,omar
> .
> printf 'id,name,kind\nV1,Et,kommerciel\n' >companies.csv
> cat >placements.csv <<'.'
> id,citizen,company,form,start,ended
> F1,B1,V1,smaajob,2021-03-01,
> F2,B2,V1,smaajob,2021-03-15,2021-04-30
> F3,B1,V1,fleksjob,2021-03-01,
> .
> printf 'placement,step,held,with,outcome\nF1,halv-maaned,2021-03-16,borger,godt-match\n' >visits.csv
$ # "one row a follow-up rule and placement (or citizen)"
$ ./ask ids 2021-06 all
all: fire-uger//B2 halv-maaned/F1/B1 halv-maaned/F2/B2
$ # "with columns step, due, state, on_time (bool), consultant, placement, citizen"
$ ./ask ids 2021-06 step due state on-time not-on-time open consultant placement no-placement citizen
step: fire-uger//B2
due: halv-maaned/F1/B1
state: halv-maaned/F1/B1
on-time: halv-maaned/F1/B1
not-on-time: fire-uger//B2 halv-maaned/F2/B2
open:
consultant: halv-maaned/F1/B1
placement: halv-maaned/F2/B2
no-placement: fire-uger//B2
citizen: fire-uger//B2 halv-maaned/F2/B2
$ for column in step due state on_time consultant placement citizen; do rff-report maltal --month 2021-06 --by $column -f csv | cut -d, -f1,5,18 | grep '^all,' | paste -sd' '; done
all,3, all,1,fire-uger all,2,halv-maaned
all,3, all,1,2021-03-16 all,1,2021-03-30 all,1,2021-05-28
all,3, all,1,holdt all,2,overskredet
all,3, all,1,ja all,2,nej
all,3, all,1,mette all,2,omar
all,3, all,1,F1 all,1,F2 all,1,
all,3, all,1,B1 all,2,B2
$ # on March 30, its day, the visit of F2 can still be held on time
$ ./ask ids -t 2021-03-30 2021-03 open
open: halv-maaned/F2/B2
