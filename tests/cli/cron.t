What data-examples/cron has cron do, below this directory instead of /srv/rff; with mails and systemd: tests/readers/cron.sh.
project: randers

$ mkdir maltal kalender; for f in crontab mail-overdue consultants; do sed 's|/srv/rff/randers|.|; s|/srv/rff|.|g' "$TOP/data-examples/cron/$f" >$f; done; chmod 700 mail-overdue
$ # Five fields and a command that is there; a % would be a new line to cron.
$ grep '^[0-9*]' crontab | cut -d ' ' -f 6- >lines; wc -l <lines; grep '[^\\]%' lines; sed 's/\\%/%/g' lines >commands
5
$ grep -v -e '^#' -e '^$' -e '^[A-Z_]*=' crontab | grep -vcE '^([0-9]+|\*) [0-9]+ (\*|1) \* (\*|1-5) '
0
[1]
$ sed -n 1p commands; sh -c "$(sed -n 1p commands)"
rff-check
$ sed -n 2p commands; sh -c "$(sed -n 2p commands)"; ls kalender
rff-followup calendar --split ./kalender
adk.ics
egj.ics
hji.ics
kmh.ics
$ sed -n 4p commands; sh -c "$(sed -n 4p commands)"
rff-followup meetings --check
$ # The file is named after the month before today's, whatever the day.
$ sed -n 5p commands; sh -c "$(sed -n 5p commands)" >mailed; ls maltal | grep -cE '^20[0-9]{2}-[01][0-9]\.txt$'; cmp mailed maltal/*; head -n 2 mailed
f="./maltal/$(date -d "$(date +%Y-%m-01) -1 day" +%Y-%m).txt"; rff-report maltal -o "$f" && cat "$f"
1
Fastholdelse af medarbejdere og understøttelse af rummelige virksomheder
Måltal for januar 2022, opgjort pr. 10. februar 2022
$ # Nothing is overdue: no mail, whether or not there is a mailer.
$ sed -n 3p commands; RFF_TODAY=2022-01-03 sh -c "$(sed -n 3p commands)"
./mail-overdue ./consultants
$ # F0021 is egj's, who has no address here: printed, for cron to tell.
$ echo 'kmh kmh@example.org' >list; ./mail-overdue list
mail-overdue: list has no address for "egj"
Opfølgning
Pr. 10. februar 2022, frister til og med 10. februar 2022

Forløb  Borger  Hos    Trin         Frist       Tilstand     Dage  Konsulent
────────────────────────────────────────────────────────────────────────────
F0021   B0013   V0007  halv-maaned  2022-01-04  Overskredet    37  egj

1 overskredet, 0 forfalden nu, 0 kommende. Dage: efter fristen; med minus før
den.
[65]
$ ./mail-overdue nowhere 2>/dev/null; echo $?; ./mail-overdue
74
usage: mail-overdue LIST
[2]
$ # What is refused is passed on, and a month's file stays as it was.
$ echo broken >>citizens.csv; ./mail-overdue consultants
citizens.csv:52:7: error: 1 celler, men overskriftslinjen har 26; tilføj de manglende celler
1 fejl
[65]
$ sh -c "$(sed -n 5p commands)"; echo $?; cmp mailed maltal/*
citizens.csv:52:7: error: 1 celler, men overskriftslinjen har 26; tilføj de manglende celler
1 fejl
65
