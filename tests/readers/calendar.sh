#!/bin/sh
# SPDX-License-Identifier: MIT
# The calendar as three readers have it: the instants worked out by hand, in winter and summer time, the days around the
# change and the change's own Sundays; an update takes the old event's place, a cancellation cancels it.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
need /usr/bin/python3 python3
need '/usr/lib/python3/dist-packages/icalendar/__init__.py' python3-icalendar
need node nodejs
need npm npm
mkdir "$temp/npm"
npm install --prefix "$temp/npm" --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.20.1 >"$temp/log" 2>&1 || {
	cat "$temp/log"
	die 'npm does not install ical.js and node-ical'
}
NODE_PATH=$temp/npm/node_modules
export NODE_PATH

# read_by READER FILE
read_by() {
	if [ "$1" = icalendar ]; then
		/usr/bin/python3 "$here/ics.py" "$2"
	else
		node "$here/ics.js" "$1" "$2"
	fi | LC_ALL=C sort
}

project=$temp/project
rff-init "$project"
sed -i "s|^id: .*|id: proeve|; s|^period:.*|period: {from: 2020-01-01, to: 2039-12-31}|" "$project/rff.yaml"
cat >>"$project/rff.yaml" <<'END'
followup:
  - {id: start, after: 0d, from: start, with: begge}
  - {id: tre, after: 3m, from: start, forms: [smaajob]}
  - {id: ude, after: 4w, from: exit, form: slut}
meetings: [{id: styregruppe, months: [5], agenda: 10d, minutes: 14d}]
END
stamp=2021-12-01T08:00:00Z,lon
{
	echo id,municipality,benefit,enrolled,consultant,exited,recorded,by
	for row in B1,360,ingen,2020-01-01,kmh, B2,360,ingen,2020-01-01,æ/b,2021-05-03 B3,360,ingen,2020-01-01,,; do
		echo "$row,2021-11-30T08:00:00Z,lon"
	done
} >"$project/citizens.csv"
printf 'id,name,kind\nV1,Haven & Sønner,kommerciel\n' >"$project/companies.csv"
{
	echo id,citizen,company,form,start,ended,recorded,by
	i=0
	for start in 2021-01-20, 2021-03-26, 2021-03-29, 2021-07-07, 2021-10-29, 2021-11-01, 2037-03-27, 2037-03-30; do
		i=$((i + 1))
		echo "F$i,B1,V1,virksomhedspraktik,${start%,},,$stamp"
	done
	echo "F9,B2,V1,smaajob,2021-06-01,2021-06-15,$stamp"
	echo "G1,B3,V1,virksomhedspraktik,2021-02-01,,$stamp"
	echo "K1,B3,V1,smaajob,2021-02-08,,$stamp"
	echo "K2,B3,V1,smaajob,2021-02-09,,$stamp"
	echo "K3,B3,V1,smaajob,2021-02-10,2021-04-29,$stamp"
	echo "K4,B3,V1,smaajob,2021-02-11,2021-05-07,$stamp"
	echo "K5,B3,V1,virksomhedspraktik,2021-02-12,,2099-01-01T00:00:00Z,lon"
} >"$project/placements.csv"
cat >"$project/visits.csv" <<'END'
placement,step,held,with,outcome,next,recorded,by
F1,start,2021-01-21,begge,justeres,2021-03-28,2021-12-01T08:00:01Z,lon
F4,start,2021-07-07,begge,justeres,2021-10-31,2021-12-01T08:00:01Z,lon
K1,start,2021-02-08,begge,justeres,2021-03-01,2021-12-01T08:00:02Z,lon
K1,aftalt,2021-03-01,begge,ikke-truffet,2021-03-08,2021-12-01T08:00:03Z,lon
K2,start,2021-02-09,begge,justeres,2021-05-10,2021-12-01T08:00:02Z,lon
K2,tre,2021-05-11,begge,justeres,,2021-12-01T08:00:04Z,lon
K3,start,2021-02-10,begge,justeres,2021-04-29,2021-12-01T08:00:02Z,lon
K4,tre,2021-05-06,begge,justeres,,2021-12-01T08:00:04Z,lon
END
{
	echo group,date,agenda_sent,minutes_sent,recorded,by
	echo "styregruppe,2020-05-13,2020-05-01,2020-05-20,$stamp"
	echo "styregruppe,2021-05-19,2021-05-07,,$stamp"
} >"$project/meetings.csv"
rff-check -C "$project" -f csv | grep -v warning >"$temp/found"
same 'the project is sound' "$temp/found" - <<'END'
severity,file,line,column,check,message
END

# K1: an agreed day that another took the place of, from the time that was recorded. K2: the agreed day is a step's. K3: the
# closing visit is due on the agreed day. K4: a step held before the placement ended early. K5: a time past what SEQUENCE holds.
# By hand: nine in the morning is 08:00Z in winter, 07:00Z in summer; 2000-01-01 to 2021-12-01T08:00:00Z are 8005 days and
# eight hours, 691660800 s.
cat >"$temp/hand" <<'END'
B2.ude@proeve.rff|2021-05-31|2021-06-01|CONFIRMED|691574400|-86400|B2: ude
F1.aftalt.start.2021-01-21@proeve.rff|2021-03-28T07:00Z|2021-03-28T08:00Z|CONFIRMED|691660801|-86400|F1: aftalt
F1.start@proeve.rff|2021-01-21T08:00Z|2021-01-21T09:00Z|CONFIRMED|691660801||F1: start (holdt)
F2.start@proeve.rff|2021-03-26T08:00Z|2021-03-26T09:00Z|CONFIRMED|691660800|-86400|F2: start
F3.start@proeve.rff|2021-03-29T07:00Z|2021-03-29T08:00Z|CONFIRMED|691660800|-86400|F3: start
F4.aftalt.start.2021-07-07@proeve.rff|2021-10-31T08:00Z|2021-10-31T09:00Z|CONFIRMED|691660801|-86400|F4: aftalt
F4.start@proeve.rff|2021-07-07T07:00Z|2021-07-07T08:00Z|CONFIRMED|691660801||F4: start (holdt)
F5.start@proeve.rff|2021-10-29T07:00Z|2021-10-29T08:00Z|CONFIRMED|691660800|-86400|F5: start
F6.start@proeve.rff|2021-11-01T08:00Z|2021-11-01T09:00Z|CONFIRMED|691660800|-86400|F6: start
F7.start@proeve.rff|2037-03-27T08:00Z|2037-03-27T09:00Z|CONFIRMED|691660800|-86400|F7: start
F8.start@proeve.rff|2037-03-30T07:00Z|2037-03-30T08:00Z|CONFIRMED|691660800|-86400|F8: start
F9.afslutning@proeve.rff|2021-06-15T07:00Z|2021-06-15T08:00Z|CONFIRMED|691660800|-86400|F9: afslutning
F9.start@proeve.rff|2021-06-01T07:00Z|2021-06-01T08:00Z|CONFIRMED|691660800|-86400|F9: start
F9.tre@proeve.rff|2021-09-01T07:00Z|2021-09-01T08:00Z|CANCELLED|691660800||F9: tre (bortfaldet)
G1.start@proeve.rff|2021-02-01T08:00Z|2021-02-01T09:00Z|CONFIRMED|691660800|-86400|G1: start
K1.aftalt.aftalt.2021-03-01@proeve.rff|2021-03-08T08:00Z|2021-03-08T09:00Z|CONFIRMED|691660803|-86400|K1: aftalt
K1.aftalt.start.2021-02-08@proeve.rff|2021-03-01T08:00Z|2021-03-01T09:00Z|CANCELLED|691660803||K1: aftalt (bortfaldet)
K1.start@proeve.rff|2021-02-08T08:00Z|2021-02-08T09:00Z|CONFIRMED|691660802||K1: start (holdt)
K1.tre@proeve.rff|2021-05-10T07:00Z|2021-05-10T08:00Z|CONFIRMED|691660800|-86400|K1: tre
K2.start@proeve.rff|2021-02-09T08:00Z|2021-02-09T09:00Z|CONFIRMED|691660802||K2: start (holdt)
K2.tre@proeve.rff|2021-05-11T07:00Z|2021-05-11T08:00Z|CONFIRMED|691660804||K2: tre (holdt)
K3.afslutning@proeve.rff|2021-04-29T07:00Z|2021-04-29T08:00Z|CONFIRMED|691660800|-86400|K3: afslutning
K3.aftalt.start.2021-02-10@proeve.rff|2021-04-29T07:00Z|2021-04-29T08:00Z|CANCELLED|691660802||K3: aftalt (bortfaldet)
K3.start@proeve.rff|2021-02-10T08:00Z|2021-02-10T09:00Z|CONFIRMED|691660802||K3: start (holdt)
K3.tre@proeve.rff|2021-05-10T07:00Z|2021-05-10T08:00Z|CANCELLED|691660800||K3: tre (bortfaldet)
K4.afslutning@proeve.rff|2021-05-07T07:00Z|2021-05-07T08:00Z|CONFIRMED|691660800|-86400|K4: afslutning
K4.start@proeve.rff|2021-02-11T08:00Z|2021-02-11T09:00Z|CONFIRMED|691660800|-86400|K4: start
K4.tre@proeve.rff|2021-05-06T07:00Z|2021-05-06T08:00Z|CONFIRMED|691660804||K4: tre (holdt)
K5.start@proeve.rff|2021-02-12T08:00Z|2021-02-12T09:00Z|CONFIRMED|2147483647|-86400|K5: start
styregruppe.2020-05-13.dagsorden@proeve.rff|2020-05-03|2020-05-04|CONFIRMED|691660800||styregruppe 2020-05-13: dagsorden sendt
styregruppe.2020-05-13.moede@proeve.rff|2020-05-13|2020-05-14|CONFIRMED|691660800||styregruppe 2020-05-13: møde
styregruppe.2020-05-13.referat@proeve.rff|2020-05-27|2020-05-28|CONFIRMED|691660800||styregruppe 2020-05-13: referat sendt
styregruppe.2021-05-19.dagsorden@proeve.rff|2021-05-09|2021-05-10|CONFIRMED|691660800||styregruppe 2021-05-19: dagsorden sendt
styregruppe.2021-05-19.moede@proeve.rff|2021-05-19|2021-05-20|CONFIRMED|691660800|-86400|styregruppe 2021-05-19: møde
styregruppe.2021-05-19.referat@proeve.rff|2021-06-02|2021-06-03|CONFIRMED|691660800|-86400|styregruppe 2021-05-19: referat sendes
END
readers='icalendar ical.js node-ical'
rff-followup -C "$project" -l da -t 2037-12-31 calendar >"$temp/one.ics" || die 'rff-followup calendar'
for reader in $readers; do
	read_by $reader "$temp/one.ics" >"$temp/read"
	same "what $reader reads" "$temp/hand" "$temp/read"
done

# Of a whole programme the three have the same: node-ical has its own zones, the others those of the file.
rff-followup -C "$here/../../data-examples/randers" --insecure-permissions -t 2022-02-10 calendar >"$temp/example.ics"
read_by node-ical "$temp/example.ics" >"$temp/zones"
for reader in icalendar ical.js; do
	read_by $reader "$temp/example.ics" >"$temp/read"
	same "the example by $reader and node-ical" "$temp/zones" "$temp/read"
done
wc -l <"$temp/zones" | grep -qx "$(grep -c BEGIN:VEVENT "$temp/example.ics")"
check 'every event of the example is read' $?

# Again, with another clock, zone and locale: not a byte differs.
env -i TZ=America/Adak LANG=tr_TR "$bin/rff-followup" -C "$project" -l da -t 2037-12-31 calendar -f ics >"$temp/again.ics"
same 'the same bytes again' "$temp/one.ics" "$temp/again.ics"
rff-followup -C "$project" -l da -t 2038-06-30 calendar -o "$temp/later.ics"
same 'the same bytes half a year later' "$temp/one.ics" "$temp/later.ics"

# One file a consultant, which together are the whole.
rff-followup -C "$project" -l da -t 2037-12-31 calendar --split "$temp/split" >"$temp/said"
ls "$temp/split" >"$temp/names"
printf '%s\n' %C3%A6%2Fb.ics alle.moeder.ics kmh.ics uden.konsulent.ics | LC_ALL=C sort >"$temp/want"
LC_ALL=C sort -o "$temp/names" "$temp/names"
same 'the files' "$temp/want" "$temp/names"
for file in "$temp/split"/*; do read_by ical.js "$file"; done | LC_ALL=C sort >"$temp/parts"
same 'the parts are the whole' "$temp/hand" "$temp/parts"
[ ! -s "$temp/said" ] && ! grep -q 'Haven' "$temp/one.ics"
check 'no names, and nothing said' $?

# A visit is moved, another placement ends before its step: who takes the higher sequence of each uid has the new calendar.
rff-enroll -q -C "$project" --amend placements F2 start=2021-04-06 2>"$temp/log"
rff-enroll -q -C "$project" --amend visits F1/start/2021-01-21 next=2021-04-07 2>>"$temp/log"
rff-enroll -q -C "$project" --amend placements F4 ended=2021-10-30 2>>"$temp/log"
rff-followup -C "$project" -l da -t 2037-12-31 calendar >"$temp/two.ics"
for reader in $readers; do
	read_by $reader "$temp/one.ics" >"$temp/old"
	read_by $reader "$temp/two.ics" >"$temp/new"
	LC_ALL=C sort -t '|' -k 1,1 -k 5,5nr "$temp/old" "$temp/new" | awk -F '|' '$1 != last; { last = $1 }' >"$temp/merged"
	same "the update by $reader" "$temp/new" "$temp/merged"
	grep -e '^F2.start.*|2021-04-06T07:00Z|.*|CONFIRMED|' -e '^F1.aftalt.*|2021-04-07T07:00Z|.*|CONFIRMED|' \
		-e '^F4.aftalt.*|CANCELLED|.*||F4: aftalt (bortfaldet)$' "$temp/merged" | wc -l | grep -qx 3
	check "moved and cancelled for $reader" $?
done
finish
