A project without a row has zeros and empty shares; one without an indicator has an empty summary; neither is an error.
project: none

$ rff-init --template lolland-falster p
$ rff-report maltal -C p --month 2021-11 -f json | sed -n 's/.*"id": "\([^"]*\)".*"value": \([^,]*\), "numerator": \([^,]*\), "denominator": \([^,]*\), "pending": \([^,]*\),.*/\1 \2 \3 \4 \5/p'
praktikker 0 null null null
loennede-timer 0 null null null
ordinaere-job 0 null null null
virksomhedskontakter 0 null null null
virksomheder-tager-ind 0 null null null
deltagere 0 null null null
tilknytning 0 null null null
ordinaere-timer 0 null null null
virksomheder 0 null null null
interesserede-virksomheder 0 null null null
ambassadoerer 0 null null null
i-loentimer 0 null null null
loen-eller-uddannelse 0 null null null
i-loennet-arbejde null 0 0 null
stadig-i-arbejde null 0 0 null
$ rff-report maltal -C p --month 2021-11 -l en | grep -cE '^[A-Z].* 0( |$)'; rff-report maltal -C p --month 2021-11 -l en | grep -c 'None in the denominator'
13
2
$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-report maltal -f csv
id,label,from,to,value,numerator,denominator,pending,target,target_by,expected,status,forecast,low,high,best,best_month
$ rff-report maltal -f json
[]
$ rff-report maltal
X
Targets and results for January 2022, as of 10 February 2022

Indicator  Now  Target  Status
──────────────────────────────
(none)
$ # ---- header lines alone are empty tables too
$ printf 'indicators: [{id: i, unit: citizens, window: to-date, value: share}, {id: j, unit: placements, window: month, value: {sum: paid_hours}}]\n' >>rff.yaml
$ printf 'id,municipality,benefit,enrolled\n' >citizens.csv; printf 'id,citizen,company,form,start,paid_hours\r\n' >placements.csv
$ rff-report maltal -f csv
id,label,from,to,value,numerator,denominator,pending,target,target_by,expected,status,forecast,low,high,best,best_month
i,i,2021-01-01,2022-01-31,,0,0,,,,,,,,,,
j,j,2022-01-01,2022-01-31,0,,,,,,,,,,,,
$ rff-check
