indicators.md, "due is a derived unit", with the rules and working days of records.md section 5.
project: none
$ ln -s "$TOP"/tests/language/figure "$TOP"/tests/language/units .
$ cat >base <<'END'
> rff: 1
> id: x
> name: X
> period: {from: 2021-01-01, to: 2021-12-31}
> followup:
>   - {id: uge, after: 7d, from: start}
>   - {id: maaned, after: 1m, from: start}
>   - {id: bagefter, after: 4w, from: exit, form: slut}
> followup_window: {early: 7d, late: 7d}
> END
$ cat >citizens.csv <<'END'
> id,municipality,benefit,enrolled,exited,consultant
> B1,360,dagpenge,2021-06-01,2021-08-02,mette
> END
$ printf 'id,name,kind\nV1,A,kommerciel\n' >companies.csv
$ printf 'id,citizen,company,form,start,ended\nF1,B1,V1,smaajob,2021-06-07,\n' >placements.csv
$ cat >visits.csv <<'END'
> placement,step,held,with,outcome
> F1,uge,2021-06-21,borger,godt-match
> F1,maaned,2021-07-20,borger,godt-match
> END
$ # "one row a follow-up rule and placement (or citizen)": two from the start of F1, one from the exit of B1
$ ./units 'unit: due, window: to-date' 2021-12
bagefter//B1 maaned/F1/B1 uge/F1/B1
$ # "with columns step"
$ ./units 'unit: due, window: to-date, among: {step: uge}' 2021-12
uge/F1/B1
$ # "due": F1 began on 7 June, so on 14 June and 7 July; the exit was on 2 August, and four weeks later is the 30th
$ ./units 'unit: due, window: to-date, among: {due: 2021-06-14}' 2021-12
uge/F1/B1
$ ./units 'unit: due, window: to-date, among: {due: 2021-07-07}' 2021-12
maaned/F1/B1
$ ./units 'unit: due, window: to-date, among: {due: 2021-08-30}' 2021-12
bagefter//B1
$ # "state": of the visit due on 7 July, in its window to the 14th, then after it, then held
$ ./units 'unit: due, window: to-date, among: {state: forfalden}' 2021-07 -t 2021-07-14
maaned/F1/B1
$ ./units 'unit: due, window: to-date, among: {state: overskredet}' 2021-07 -t 2021-07-15
maaned/F1/B1
$ ./units 'unit: due, window: to-date, among: {state: holdt}' 2021-07 -t 2021-07-20
maaned/F1/B1 uge/F1/B1
$ # "on_time (bool)": 21 June is the last day in time of 14 June; 20 July is too late for the 7th
$ ./units 'unit: due, window: to-date, among: {on_time: ja}' 2021-12
uge/F1/B1
$ ./units 'unit: due, window: to-date, among: {on_time: nej}' 2021-12
bagefter//B1 maaned/F1/B1
$ ./units 'unit: due, window: to-date, among: {on_time: missing}' 2021-07 -t 2021-07-14
maaned/F1/B1
$ ./units 'unit: due, window: to-date, among: {on_time: false}' 2021-07 -t 2021-07-15
maaned/F1/B1
$ # "consultant, placement, citizen"
$ ./figure 'unit: due, window: to-date, among: {consultant: mette}' 2021-12
3
$ ./figure 'unit: due, window: to-date, among: {placement: F1}' 2021-12
2
$ ./units 'unit: due, window: to-date, among: {placement: missing, citizen: B1}' 2021-12
bagefter//B1
$ # records.md: "Rules from exit are held by the named row of forms.csv"
$ printf 'citizen,form,date,how\nB1,slut,2021-08-25,interview\n' >forms.csv
$ ./units 'unit: due, window: to-date, among: {on_time: ja}' 2021-12
bagefter//B1 uge/F1/B1
$ # commands.md: "held once a visit of that step with an outcome other than ikke-truffet exists"
$ sed -i 's/06-21,borger,godt-match/06-21,borger,ikke-truffet/' visits.csv
$ ./units 'unit: due, window: to-date, among: {step: uge, state: overskredet}' 2021-12
uge/F1/B1
$ # commands.md: "a placement that ended before the step was due needs a visit with the step afslutning instead":
$ # F1 ended on Sunday 13 June
$ sed -i 's/2021-06-07,$/2021-06-07,2021-06-13/' placements.csv
$ ./units 'unit: due, window: to-date, among: {placement: F1}' 2021-12
afslutning/F1/B1
$ ./units 'unit: due, window: to-date, among: {step: afslutning, due: 2021-06-14}' 2021-12
afslutning/F1/B1
$ # ... and one that ended on the day itself has the step
$ sed -i 's/2021-06-13$/2021-06-14/' placements.csv
$ ./units 'unit: due, window: to-date, among: {placement: F1}' 2021-12
afslutning/F1/B1 uge/F1/B1
$ # due START AFTER: the day on which a step of a placement is due, if it is not moved out of these few days
$ rm visits.csv forms.csv
$ cat >due <<'END'
> sed '/^followup/,$d' base >fresh
> { cat fresh; echo "followup: [{id: s, after: $2, from: start}]"; echo 'closed_days: [06-15]'; echo 'indicators:'
>   for d in $3; do echo "  - {id: d$d, unit: due, window: to-date, among: {due: $d}}"; done; } >rff.yaml
> printf 'id,citizen,company,form,start\nF1,B1,V1,smaajob,%s\n' "$1" >placements.csv
> rff-report -t 2024-12-31 -f csv maltal --month 2024-11 | awk -F, '$5 == 1 { print substr($1, 2) }'
> END
$ # records.md: "Offsets: months first with the day clamped to the month's end, then weeks and days"
$ sh due 2021-08-31 2m15d '2021-11-14 2021-11-15 2021-11-16'
2021-11-15
$ sh due 2021-08-31 3m '2021-11-29 2021-11-30 2021-12-01'
2021-11-30
$ sh due 2021-06-01 1w2d '2021-06-09 2021-06-10 2021-06-11'
2021-06-10
$ # records.md: "a due date on a weekend moves to the next working day": 19 June 2021 is a Saturday
$ sh due 2021-06-12 7d '2021-06-18 2021-06-19 2021-06-20 2021-06-21'
2021-06-21
$ # "public holiday": Whit Monday, 24 May 2021
$ sh due 2021-05-17 7d '2021-05-21 2021-05-24 2021-05-25'
2021-05-25
$ # "Danish public holidays are computed": from Maundy Thursday, 1 April 2021, to after Easter Monday
$ sh due 2021-03-25 7d '2021-03-31 2021-04-01 2021-04-02 2021-04-05 2021-04-06'
2021-04-06
$ # "or closed day": 15 June
$ sh due 2021-06-08 7d '2021-06-14 2021-06-15 2021-06-16'
2021-06-16
$ # "Store Bededag to 2023 only": Friday 5 May 2023, but not Friday 26 April 2024
$ sh due 2023-04-28 7d '2023-05-04 2023-05-05 2023-05-08'
2023-05-08
$ sh due 2024-04-19 7d '2024-04-25 2024-04-26 2024-04-29'
2024-04-26
