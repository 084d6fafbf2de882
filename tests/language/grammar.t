Indicators: the keys, one after the other. Two citizens, one with a job of 10 hours in 360.
project: none

$ cp "$TOP"/tests/language/ask .; printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01, to: 2021-12-31}\n' >head; cat head - >rff.yaml <<'.'
> indicators:
>   - id: all-keys
>     label: {da: Andel i job, en: Share in jobs}
>     note: {da: Uden job til sidst, en: Not those who left}
>     source: STAR, Flere skal med 2
>     unit: citizens
>     window: to-date
>     when: by-end
>     among: {municipality: [360, 376]}
>     with: {placements: {when: touches, form: ordinary, paid_hours: ">0"}}
>     with_any: [{placements: {paid_hours: 10}}, {visits: {}}]
>     without: {exemptions: {}}
>     value: share
>     of: {when: by-end, among: {municipality: [360, 376]}, with: [], with_any: [], without: {exemptions: {}}, group: indsatsgruppe}
>     best: true
>     at_most: true
>     targets: [{value: 0.60, by: 2021-06-30}, {value: 30, of: 50, by: 2021-12-31}]
>   - {id: observed, unit: citizens, window: to-date, with: {placements: {when: observed}}, observe: {from: enrolled, after: 3m, within: 4w}}
>   - {id: plain, unit: citizens, window: month}
>   - {id: count, unit: citizens, window: month, value: count}
>   - {id: sum, unit: placements, window: month, value: {sum: paid_hours}}
>   - {id: mean, unit: placements, window: month, value: {mean: paid_hours}}
>   - {id: median, unit: placements, window: month, value: {median: paid_hours}}
>   - {id: distinct, unit: placements, window: month, value: {distinct: form}}
>   - {id: median-days, unit: citizens, window: to-date, value: {median_days: {from: enrolled, to: {placements: {}}}}}
> .
> printf 'id,municipality,benefit,enrolled\nB1,360,dagpenge,2021-01-04\nB2,376,dagpenge,2021-01-04\n' >citizens.csv
> printf 'id,name,kind\nV1,Et,kommerciel\n' >companies.csv
> printf 'id,citizen,company,form,paid_hours,start\nF1,B1,V1,smaajob,10,2021-01-14\n' >placements.csv
$ # every key of the grammar reads
$ rff-check
$ # "label", "note", "source": what the definition is called and where it is from, in both languages
$ rff-report indicator all-keys -l en | grep -E '^(Id|Label|In short|Source) '
Id           all-keys
Label        Share in jobs
In short     Not those who left
Source       STAR, Flere skal med 2
$ rff-report indicator all-keys -l da | grep -E 'Andel i job|Uden job'
Andel i job
Navn       Andel i job
Kort sagt  Uden job til sidst
$ # "when: (default by-end)", "value: count (default)"
$ ./ask figure 2021-06 plain count
plain,2
count,2
$ # "value: count · share · {sum: COLUMN} · {mean: COLUMN} · {median: COLUMN} · {distinct: COLUMN} · {median_days: {from: …, to: RELATION}}"
$ ./ask figure 2021-06 all-keys sum mean median distinct median-days
all-keys,0.500000,1,2
sum,10
mean,10
median,10
distinct,1
median-days,10,,,1
$ # "observe: {from: …, after: 3m, within: 4w}": April 4 to May 2
$ ./ask figure -t 2021-05-01 2021-05 observed
observed,0,,,2
$ ./ask figure -t 2021-05-02 2021-05 observed
observed,1,,,0
$ # "for a share: 0.60, or {value: 30, of: 50, by: …}"; "at_most: smaller is better": half is less than 0.60
$ for month in 2021-06 2021-12; do rff-report maltal --month $month -f csv | sed -n 2p | cut -d, -f5,9-12; done
0.500000,0.600000,2021-06-30,0.600000,naaet
0.500000,0.600000,2021-12-31,0.600000,naaet
$ # "best: report also the best single window so far"
$ rff-report maltal --month 2021-12 -f csv | sed -n 2p | cut -d, -f16,17
0.500000,2021-01
$ # "unit: any table of records.md, or due"; "window: month quarter half-year year to-date, or {from: DATE, to: DATE}"
$ mkdir units; (cat head; echo 'indicators:'; for unit in citizens companies openings matches placements visits contacts activities attendance mentors outlook meetings progress forms exemptions expenses cases due; do for window in month quarter half-year year to-date '{from: 2021-01-01, to: 2021-03-31}'; do echo "  - {id: i$((n += 1)), unit: $unit, window: $window}"; done; done) >units/rff.yaml; rff-check -C units; rff-report maltal -C units --month 2021-06 -f csv | cut -d, -f5 | sort | uniq -c | sed 's/^ *//'
108 0
1 value
$ mkdir no; (cat head; printf 'indicators:\n  - {id: a, unit: borgere, window: month}\n  - {id: b, unit: citizens, window: week}\n  - {id: c, unit: citizens}\n') >no/rff.yaml; rff-check -C no 2>&1 | grep -c ' error: '
3
$ # "unique code, over use: sets too"
$ (cat head; printf 'use: [cabi]\nindicators:\n  - {id: praktikker, unit: placements, window: month}\n  - {id: b, unit: citizens, window: month}\n  - {id: b, unit: citizens, window: month}\n') >no/rff.yaml; rff-check -C no 2>&1 | cut -d: -f4-
 error: id: "praktikker" stands already; ids are unique
 error: id: "b" stands already; ids are unique
2 errors
