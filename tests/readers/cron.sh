#!/bin/sh
# SPDX-License-Identifier: MIT
# data-examples/cron as its README has it: each line of the crontab run as cron would, the mails taken in by an SMTP server,
# the units checked by systemd and run.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
need /usr/bin/mail bsd-mailx
need /usr/sbin/sendmail msmtp-mta
need /usr/bin/python3 python3
need '/usr/lib/python3/dist-packages/aiosmtpd/__init__.py' python3-aiosmtpd
need systemd-analyze systemd
need sqlite3 sqlite3
day=2022-02-10

# The files at home in $temp instead of /srv/rff, the project with a visit missing: half a month's of F0003, who is kmh's.
srv=$temp/srv
mkdir "$srv" "$srv/maltal" "$srv/kalender" "$temp/mails"
cp -R "$here/../../data-examples/randers" "$srv"
for file in "$here/../../data-examples/cron"/*; do
	sed "s|/srv/rff|$srv|g; s|/usr/local/bin|$bin|g" "$file" >"$srv/${file##*/}"
done
chmod 700 "$srv/mail-overdue"
sed -i '/^F0003,halv-maaned,/d' "$srv/randers/visits.csv"

/usr/bin/python3 "$here/smtp.py" "$temp/mails" >"$temp/port" 2>"$temp/log" &
server=$!
trap 'kill $server; rm -rf "$temp"' EXIT
for wait in 1 2 3 4 5 6 7 8 9 10; do
	[ -s "$temp/port" ] || sleep "0.$wait"
done
[ -s "$temp/port" ] || die "no SMTP server: $(cat "$temp/log")"
printf 'account default\nhost 127.0.0.1\nport %s\nfrom rff@example.org\ntls off\nauth off\n' "$(cat "$temp/port")" >"$srv/.msmtprc"

# by_cron PATTERN: the crontab's line with that, in cron's environment; what it prints is in $temp/out, its status in $status
by_cron() {
	line=$(grep "^[0-9].*$1" "$srv/crontab") || die "no line of the crontab has $1"
	command=$(echo "$line" | cut -d ' ' -f 6- | sed 's/\\%/%/g')
	grep -E '^[A-Z_]+=' "$srv/crontab" >"$temp/environment"
	# shellcheck disable=SC2046
	env -i HOME="$srv" LOGNAME=rff RFF_TODAY="$day" $(cat "$temp/environment") sh -c "$command" >"$temp/out" 2>&1 </dev/null
	status=$?
}

# Every line has five fields that systemd takes for times as well, and a command that is there.
grep -c '^[0-9*]' "$srv/crontab" | grep -qx 5
check 'five lines' $?

by_cron rff-check
[ $status -eq 0 ] && [ ! -s "$temp/out" ]
check "a sound project is silent: $(cat "$temp/out")" $?
by_cron 'rff-followup calendar'
[ $status -eq 0 ] && [ ! -s "$temp/out" ] && grep -q 'BEGIN:VEVENT' "$srv/kalender/egj.ics"
check 'calendars' $?
by_cron 'rff-followup meetings'
[ $status -eq 0 ] && [ ! -s "$temp/out" ]
check 'no meetings, no mail' $?
by_cron 'rff-report maltal'
last=$(date -d yesterday +%Y-%m)
[ $status -eq 0 ] && grep -q 'Visiterede borgere' "$srv/maltal/$last.txt"
check 'the figures' $?
same 'the figures as mail' "$srv/maltal/$last.txt" "$temp/out"

# One mail to each consultant with something overdue. F0021 began on 2021-12-20, a Monday; F0003's start is in the file.
by_cron mail-overdue
[ $status -eq 0 ] && [ ! -s "$temp/out" ]
check "mail-overdue: $(cat "$temp/out")" $?
start=$(sed -n 's/^F0003,\([^,]*,\)\{6,7\}\(20[0-9-]\{8\}\),.*/\2/p' "$srv/randers/placements.csv" | head -n 1)
due=$(sqlite3 :memory: "WITH d(day) AS (SELECT date('$start', '15 days')) SELECT date(day, CASE strftime('%w', day) WHEN '6' THEN '2 days'
	WHEN '0' THEN '1 day' ELSE '0 days' END) FROM d")
cat >"$temp/wanted" <<END
egj@example.org|rff: frister overskredet (egj)
F0021 B0013 V0007 halv-maaned 2022-01-04
kmh@example.org|rff: frister overskredet (kmh)
F0003 B0002 V0002 halv-maaned $due
END
/usr/bin/python3 "$here/mails.py" "$temp/mails" >"$temp/got" 2>&1
same 'the mails' "$temp/wanted" "$temp/got"

# What goes wrong is passed on, and mails nobody else's.
rm "$temp/mails"/*
echo nobody nobody@example.org >>"$srv/consultants"
by_cron mail-overdue
[ $status -eq 65 ] && grep -q nobody "$temp/out" && [ "$(find "$temp/mails" -type f | wc -l)" -eq 2 ]
check 'a consultant nobody has' $?
echo broken >>"$srv/randers/citizens.csv"
rm "$temp/mails"/*
by_cron mail-overdue
[ $status -eq 65 ] && grep -q 'citizens.csv:' "$temp/out" && [ "$(find "$temp/mails" -type f | wc -l)" -eq 0 ]
check 'a broken project' $?
sed -i '$d' "$srv/randers/citizens.csv"

# The units. systemd does not run here, so the service's command is run as it stands, %% and all.
sed -i 's/^User=.*/User=root/' "$srv/rff-maltal.service"
(cd "$srv" && systemd-analyze verify ./rff-maltal.service ./rff-maltal.timer) >"$temp/out" 2>&1
status=$?
grep -e rff-maltal "$temp/out" >"$temp/ours"
[ $status -eq 0 ] && [ ! -s "$temp/ours" ]
check "systemd-analyze verify: $(cat "$temp/out")" $?
systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$srv/rff-maltal.timer")" --base-time='2022-02-10 00:00 UTC' 2>&1 |
	grep -q '2022-03-01 06:00:00'
check 'the timer' $?
rm -f "$srv/maltal"/*
sed -n "s/^ExecStart=//p" "$srv/rff-maltal.service" | sed 's/%%/%/g' >"$temp/start"
env -i RFF_PROJECT="$srv/randers" RFF_TODAY=$day sh "$temp/start" >"$temp/out" 2>&1 && grep -q 'Visiterede borgere' "$srv/maltal/$last.txt"
check "ExecStart: $(cat "$temp/out")" $?
finish
