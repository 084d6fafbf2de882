A calendar is iCalendar, the same bytes whenever it is printed; with --split a file a consultant.
project: randers

$ rff-followup calendar -t 2022-02-10 | tr -d '\r' | sed -n '/^UID:F0021.halv/,/^END:VEVENT/p'
UID:F0021.halv-maaned@randers.rff
~ DTSTAMP:20.*Z
~ LAST-MODIFIED:20.*Z
SEQUENCE:711802476
DTSTART;TZID=Europe/Copenhagen:20220104T090000
DTEND;TZID=Europe/Copenhagen:20220104T100000
SUMMARY:F0021: halv-maaned
DESCRIPTION:Borger B0013\, virksomhed V0007\nBesøg: 
 Virksomhed\nrff-followup hold F0021 halv-maaned outcome=…
STATUS:CONFIRMED
TRANSP:OPAQUE
CLASS:PRIVATE
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P1D
DESCRIPTION:F0021: halv-maaned
END:VALARM
END:VEVENT
$ rff-followup hold F0021 halv-maaned outcome=justeres && rff-followup calendar | tr -d '\r' | sed -n '/^UID:F0021.halv/,/^END:VEVENT/p' | grep -e DTSTART -e SUMM -A1 -e STAT -e ALARM
F0021/halv-maaned/2022-02-10
DTSTART;TZID=Europe/Copenhagen:20220210T090000
DTEND;TZID=Europe/Copenhagen:20220210T100000
SUMMARY:F0021: halv-maaned (holdt)
DESCRIPTION:Borger B0013\, virksomhed V0007\nBesøg: Virksomhed
STATUS:CONFIRMED
TRANSP:OPAQUE
$ rff-followup -l en calendar | tr -d '\r' | sed 's/^ //' | grep -A3 '^SUMMARY:B0003'
SUMMARY:B0003: fire-uger-efter (filled in)
DESCRIPTION:Form slut
STATUS:CONFIRMED
TRANSP:TRANSPARENT
--
SUMMARY:B0003: seks-maaneder-efter
DESCRIPTION:rff-enroll forms citizen=B0003 form=6-mdr date=…
STATUS:CONFIRMED
TRANSP:TRANSPARENT
$ rff-followup calendar --split cal && ls cal && stat -c %a cal cal/egj.ics
adk.ics
egj.ics
hji.ics
kmh.ics
700
600
$ rff-followup calendar --split cal --consultant egj --step halv-maaned; grep -c BEGIN:VEVENT cal/egj.ics; cmp cal/egj.ics cal/adk.ics | wc -l
7
1
$ rff-followup calendar -f csv; rff-followup due -f ics; rff-followup due --split cal; rff-followup calendar --until 2022-03-01; rff-followup calendar --split cal -o x.ics
rff-followup: a calendar is ics; due and meetings are lists, with -f csv
rff-followup: -f ics does not go with due; see rff-followup --help
rff-followup: --split does not go with due; see rff-followup --help
rff-followup: --until does not go with calendar; see rff-followup --help
rff-followup: --split writes files of its own; leave out -o
[2]
$ rff-report -f ics maltal; rff-followup calendar -f isc
rff-report: --format: unknown format "ics"; there are text, csv, json
rff-followup: --format: unknown format "isc"; there are text, csv, json, ics; did you mean ics?
[2]
$ # A day agreed on that is the closing visit's day is dropped for it, and with that visit held; a step held early stays held.
$ rff-followup hold F0029 halv-maaned with=begge outcome=justeres held=2022-02-04 next=2022-02-09
F0029/halv-maaned/2022-02-04
$ rff-enroll -q --amend placements F0029 ended=2022-02-09; rff-followup calendar | tr -d '\r' | grep -A6 '^UID:F0029' | grep -e '^UID' -e '^SUMMARY'
UID:F0029.halv-maaned@randers.rff
SUMMARY:F0029: halv-maaned (holdt)
UID:F0029.afslutning@randers.rff
SUMMARY:F0029: afslutning
UID:F0029.aftalt.halv-maaned.2022-02-04@randers.rff
SUMMARY:F0029: aftalt (bortfaldet)
UID:F0029.to-en-halv@randers.rff
SUMMARY:F0029: to-en-halv (bortfaldet)
UID:F0029.tre-maaneder@randers.rff
SUMMARY:F0029: tre-maaneder (bortfaldet)
$ rff-followup hold F0029 afslutning with=begge outcome=justeres held=2022-02-09
F0029/afslutning/2022-02-09
$ rff-followup calendar | tr -d '\r' | grep -A6 '^UID:F0029' | grep -e '^UID' -e '^SUMMARY'
UID:F0029.halv-maaned@randers.rff
SUMMARY:F0029: halv-maaned (holdt)
UID:F0029.afslutning@randers.rff
SUMMARY:F0029: afslutning (holdt)
UID:F0029.aftalt.halv-maaned.2022-02-04@randers.rff
SUMMARY:F0029: aftalt (holdt)
UID:F0029.to-en-halv@randers.rff
SUMMARY:F0029: to-en-halv (bortfaldet)
UID:F0029.tre-maaneder@randers.rff
SUMMARY:F0029: tre-maaneder (bortfaldet)
$ # A clock that was wrong makes no sequence below 0 or above what 32 bits hold.
$ sed -i '/^F0029,/s/,20[^,]*Z,/,2099-12-01T08:00:00Z,/' placements.csv; rff-followup calendar | tr -d '\r' | grep -A3 '^UID:F0029.to-en' | grep SEQ
SEQUENCE:2147483647
$ sed -i '/^F0029,/s/2099-12-01/1999-12-01/' placements.csv; sed -i '/^B0018,/s/,20[^,]*Z,/,1999-12-01T08:00:00Z,/' citizens.csv; rff-followup calendar | tr -d '\r' | grep -A3 '^UID:F0029.to-en' | grep SEQ
SEQUENCE:0
