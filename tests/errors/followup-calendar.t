A calendar in another format, or with an output beside its files.
project: randers

$ rff-followup calendar -f csv; rff-followup calendar --split cal -o x.ics
rff-followup: a calendar is ics; due and meetings are lists, with -f csv
rff-followup: --split writes files of its own; leave out -o
[2]
$ touch plain; rff-followup calendar --split plain
rff-followup: plain/adk.ics: Ikke et katalog
rff-followup: plain/egj.ics: Ikke et katalog
rff-followup: plain/hji.ics: Ikke et katalog
rff-followup: plain/kmh.ics: Ikke et katalog
[74]
