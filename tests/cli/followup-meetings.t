The steering group meets in May and November; the agenda goes out ten days before, the minutes within fourteen after.
project: none

$ mkdir p && chmod 700 p && cat >p/rff.yaml <<'END'
> rff: 1
> id: x
> name: X
> language: da
> period: {from: 2021-03-01, to: 2023-06-30}
> partners: [{id: a, name: A Kommune}, {id: b, name: B Kommune}, {id: c, name: C Forening}, {id: d, name: D}]
> meetings: [{id: styregruppe, months: [5, 11], agenda: 10d, minutes: 14d}, {id: udvikling, months: [1]}]
> END
$ cat >p/meetings.csv <<'END'
> group,date,extraordinary,host,chair,minutes_by,agenda_sent,minutes_sent
> styregruppe,2021-05-19,,a,B Kommune,C Forening,2021-05-10,2021-06-02
> styregruppe,2022-02-09,ja,B Kommune,C Forening,D,,
> styregruppe,2022-05-18,,,,,,
> END
$ # Without a meeting November is not called from its first day on, and before that the next to come.
$ rff-followup meetings -C p -f csv -t 2021-10-31
group,date,agenda_due,agenda_sent,minutes_due,minutes_sent,state
styregruppe,2021-05-19,2021-05-09,2021-05-10,2021-06-02,2021-06-02,afsluttet
styregruppe,2021-11-01,,,,,kommende
udvikling,2022-01-01,,,,,kommende
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,kommende
styregruppe,2022-05-18,2022-05-08,,2022-06-01,,kommende
$ rff-followup meetings -C p -f csv -t 2021-11-01 | grep ikke
styregruppe,2021-11-01,,,,,ikke-indkaldt
$ rff-followup meetings -C p --check -t 2021-10-31
$ rff-followup meetings -C p --check -t 2021-11-01 -f csv
group,date,agenda_due,agenda_sent,minutes_due,minutes_sent,state
styregruppe,2021-11-01,,,,,ikke-indkaldt
[1]
$ # An extraordinary meeting is none of the rule's months: May stays open when only one of those was held in it.
$ for t in 2022-01-30 2022-01-31 2022-02-09 2022-02-10 2022-02-23 2022-02-24; do rff-followup meetings -C p -f csv -t $t | grep 2022-02-09; done
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,kommende
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,dagsorden-mangler
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,dagsorden-mangler
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,afholdt
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,afholdt
styregruppe,2022-02-09,2022-01-30,,2022-02-23,,referat-mangler
$ rff-enroll -C p --amend meetings styregruppe/2022-05-18 extraordinary=ja; rff-followup meetings -C p -f csv -t 2022-05-02 | grep 2022-05
styregruppe,2022-05-01,,,,,ikke-indkaldt
styregruppe,2022-05-18,2022-05-08,,2022-06-01,,kommende
$ # Who hosts, chairs and writes goes in turn: whoever did it longest ago, nobody twice at one meeting. Of February's B hosted, C
$ # chaired, D wrote; A hosted, B chaired, C wrote in May 2021. C and D never hosted.
$ rff-enroll -C p --amend meetings styregruppe/2022-05-18 extraordinary=; rff-followup meetings -C p -t 2022-04-01 | grep -A2 2022-05-18
styregruppe  2022-05-18  2022-05-08              2022-06-01              Kommende
    vært: C Forening (står for tur), mødeleder: A Kommune (står for tur),
    referent: B Kommune (står for tur)
$ # In a calendar each has its own day and its papers'; what is to be done about a paper is said there.
$ rff-followup calendar -C p -l en -t 2022-04-01 | tr -d '\r' | sed 's/^ //' | grep -A2 'SUMMARY:styregruppe 2022-05-18'
SUMMARY:styregruppe 2022-05-18: agenda goes out
DESCRIPTION:rff-enroll --amend meetings styregruppe/2022-05-18 
agenda_sent=…
--
SUMMARY:styregruppe 2022-05-18: meeting
DESCRIPTION:rff-followup meetings
STATUS:CONFIRMED
--
SUMMARY:styregruppe 2022-05-18: minutes go out
DESCRIPTION:rff-enroll --amend meetings styregruppe/2022-05-18 
minutes_sent=…
$ rff-enroll -C p --amend meetings styregruppe/2022-05-18 agenda_sent=2022-05-06 && rff-followup calendar -C p -l en -t 2022-05-10 | tr -d '\r' | grep -A1 'SUMMARY:styregruppe 2022-05-18: agenda'
SUMMARY:styregruppe 2022-05-18: agenda sent
DESCRIPTION:rff-followup meetings
