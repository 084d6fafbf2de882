#!/bin/sh
# SPDX-License-Identifier: MIT
# data-examples/cron installed as its README has it: each line of the crontab run as cron would at its hour, the mails taken
# in by an SMTP server and compared with SQL written by hand from the contract, the units checked by systemd and run.
here=$(dirname -- "$0")
# shellcheck source=tests/readers/common
. "$here/common"
top=$here/../..
oracle=$top/tests/oracle
need /usr/sbin/sendmail msmtp-mta
need /usr/bin/python3 python3
need '/usr/lib/python3/dist-packages/aiosmtpd/__init__.py' python3-aiosmtpd
need systemd-analyze systemd
need sqlite3 sqlite3
need crontab cron
need /usr/bin/faketime faketime

# ---- installed by the README's own lines, below $temp instead of /srv/rff and without the user ------

srv=$temp/srv
mkdir "$temp/files" "$temp/mails"
for file in "$top/data-examples/cron"/*; do
	sed "s|/srv/rff|$srv|g; s|/usr/local/bin|$bin|g" "$file" >"$temp/files/${file##*/}"
done
# shellcheck disable=SC2016
sed -n '/^```$/,/^```$/p' "$temp/files/README.md" | grep -e '^install ' -e '^crontab ' |
	sed 's/ -o rff / /; s/^crontab -u rff /crontab -n /' >"$temp/install"
[ "$(wc -l <"$temp/install")" -eq 4 ] && (cd "$temp/files" && sh -e "$temp/install") >"$temp/out" 2>&1
check "the README's lines: $(cat "$temp/out")" $?
cp -R "$top/data-examples/randers" "$srv" || die 'no project to run in'
crontab=$temp/files/crontab

/usr/bin/python3 "$here/smtp.py" "$temp/mails" >"$temp/port" 2>"$temp/log" &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$temp"' EXIT
for wait in 1 2 3 4 5 6 7 8 9 10; do
	[ -s "$temp/port" ] || sleep "0.$wait"
done
[ -s "$temp/port" ] || die "no SMTP server: $(cat "$temp/log")"

# mail_by PORT: where sendmail takes the mails
mail_by() {
	printf 'account default\nhost 127.0.0.1\nport %s\nfrom rff@example.org\ntls off\nauth off\n' "$1" >"$srv/.msmtprc"
}
mail_by "$(cat "$temp/port")"

# by_cron WHEN PATTERN [NAME=VALUE]: the one line of the crontab with that, in cron's environment; what it prints is in
# $temp/out, its status in $status
by_cron() {
	[ "$(grep -c "^[0-9].*$2" "$crontab")" -eq 1 ] || die "not one line of the crontab has $2"
	command=$(grep "^[0-9].*$2" "$crontab" | cut -d ' ' -f 6- | sed 's/\\%/%/g')
	when=$1
	shift 2
	sed -n 's/^\([A-Z_]*=\)"\(.*\)"$/\1\2/; /^[A-Z_]*=/p' "$crontab" >"$temp/environment"
	while IFS= read -r setting; do
		set -- "$setting" "$@"
	done <"$temp/environment"
	env -i HOME="$srv" LOGNAME=rff TZ=UTC "$@" /usr/bin/faketime "$when" /bin/sh -c "$command" >"$temp/out" 2>&1 </dev/null
	status=$?
}

# is NAME STATUS [PATTERN]: how the last command ended; it printed a line like that, or nothing
is() {
	if [ -n "${3-}" ]; then
		[ "$status" -eq "$2" ] && grep -q -e "$3" "$temp/out"
	else
		[ "$status" -eq "$2" ] && [ ! -s "$temp/out" ]
	fi
	check "$1: $status $(head -n 5 "$temp/out")" $?
}

# ---- the crontab ----------------------------------------------------------------------------------

grep -c '^[0-9*]' "$crontab" | grep -qx 5
check 'five lines, each of them run below' $?
! grep '^[0-9*]' "$crontab" | grep -q '[^\\]%'
check 'no % that cron would take for a new line' $?

# With a clock before the last record that would be a finding.
by_cron '2024-01-02 05:00:00' rff-check
is 'a sound project' 0
by_cron '2022-02-10 05:15:00' 'rff-followup calendar'
is 'calendars' 0
grep -q 'BEGIN:VEVENT' "$srv/kalender/egj.ics"
check 'a calendar has events' $?
by_cron '2022-02-10 07:05:00' 'rff-followup meetings'
is 'a project without meetings' 0

# The minutes of 2021-11-18 go out by 2021-12-02.
cp -R "$example" "$srv/meetings"
by_cron '2021-12-03 07:05:00' 'rff-followup meetings' RFF_PROJECT="$srv/meetings"
is 'all papers are sent' 0
sed -i '/^styregruppe,2021-11-18,/s/,2021-11-26,/,,/' "$srv/meetings/meetings.csv"
by_cron '2021-12-02 07:05:00' 'rff-followup meetings' RFF_PROJECT="$srv/meetings"
is 'the minutes have until today' 0
by_cron '2021-12-03 07:05:00' 'rff-followup meetings' RFF_PROJECT="$srv/meetings"
is 'the minutes are missing' 1 '^styregruppe *2021-11-18 .* 2021-12-02 '

# 50 citizens are recorded; how many by the month's end is counted from the file.
referred=$(sqlite3 :memory: '.mode csv' ".import $srv/randers/citizens.csv c" "SELECT count(*) FROM c WHERE enrolled <= '2022-01-31'")
by_cron '2022-02-01 06:00:00' 'rff-report maltal'
is 'the figures' 0 "^Visiterede borgere  *$referred "
[ "$(ls "$srv/maltal")" = 2022-01.txt ]
check 'a file named after the month' $?
same 'the figures as mail' "$srv/maltal/2022-01.txt" "$temp/out"
cp "$srv/maltal/2022-01.txt" "$temp/january"

# ---- the mails ------------------------------------------------------------------------------------

# wanted DAY: what is overdue, by SQL: receiver, then placement, citizen, company, step and due day of each row
wanted() {
	{
		echo ".read '$oracle/asof.sql'"
		echo "INSERT INTO rule VALUES
		  ('halv-maaned', 0, 15, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
		  ('to-en-halv', 2, 15, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
		  ('tre-maaneder', 3, 0, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
		  ('fire-uger-efter', 0, 28, 'exit', NULL, NULL, NULL, NULL, NULL, 'slut'),
		  ('seks-maaneder-efter', 6, 0, 'exit', NULL, NULL, NULL, NULL, NULL, '6-mdr');
		INSERT INTO closed VALUES ('12-24'), ('12-31'), ('05-01'), ('06-05'); INSERT INTO slack VALUES (0, 7, 0, 7);"
		for file in "$srv/randers"/*.csv; do
			awk -v table="$(basename "$file" .csv)" -f "$oracle/cells.awk" "$file"
		done
		echo "CREATE TABLE agreed (step, due, state, consultant, placement, citizen);"
		echo "CREATE TABLE item (placement, citizen, company, step, due, state, days, consultant);"
		echo "INSERT INTO param (t) VALUES ('$1');"
		for script in calendar due followup; do echo ".read '$oracle/$script.sql'"; done
		echo "SELECT 'MAIL', consultant, trim(coalesce(placement, '') || ' ' || citizen || ' ' || coalesce(company, '')) ||
		  ' ' || step || ' ' || due FROM item WHERE state = 'overskredet' ORDER BY consultant, due, placement, step, citizen;"
	} >"$temp/script"
	sqlite3 -batch -bail -separator '	' :memory: <"$temp/script" | awk -F '\t' '$1 != "MAIL" { next }
		$2 != last { print $2 "@example.org|Opfølgning: frister overskredet"; last = $2 }
		{ gsub(/ +/, " ", $3); print $3 }'
}

# mails NAME: what has arrived since is what is in $temp/wanted
mails() {
	/usr/bin/python3 "$here/mails.py" "$temp/mails" >"$temp/got" 2>&1
	same "$1" "$temp/wanted" "$temp/got"
	rm -f "$temp/mails"/*
}

# receivers NAME HOW-MANY
receivers() {
	[ "$(find "$temp/mails" -type f | wc -l)" -eq "$2" ]
	check "$1" $?
	rm -f "$temp/mails"/*
}

# One consultant of four has something, then all four; F0021 by hand: from 2021-12-20, a Monday, 15 days to 2022-01-04.
wanted 2022-02-10 >"$temp/wanted"
printf 'egj@example.org|Opfølgning: frister overskredet\nF0021 B0013 V0007 halv-maaned 2022-01-04\n' >"$temp/hand"
same 'SQL and by hand' "$temp/hand" "$temp/wanted"
by_cron '2022-02-10 07:00:00' mail-overdue
is 'mail to one' 0
mails 'the mail to one'
wanted 2022-09-01 >"$temp/wanted"
[ "$(grep -c '@' "$temp/wanted")" -eq 4 ]
check 'SQL has all four' $?
by_cron '2022-09-01 07:00:00' mail-overdue
is 'mail to four' 0
mails 'the mails to four'
by_cron '2022-01-03 07:00:00' mail-overdue
is 'nothing is overdue' 0
receivers 'no mail then' 0

# A list that somebody edited on Windows, its last line not ended.
cp "$srv/consultants" "$temp/list"
printf 'adk adk@example.org\r\nhji hji@example.org\r\nkmh kmh@example.org\r\negj egj@example.org' >"$srv/consultants"
by_cron '2022-09-01 07:00:00' mail-overdue
is 'a list from Windows' 0
mails 'its mails'

# What goes wrong is passed on; whoever can be reached has a mail all the same.
grep -v ^egj "$temp/list" >"$srv/consultants"
by_cron '2022-09-01 07:00:00' mail-overdue
is 'egj has no address' 65 '^F0021 .*egj$'
receivers 'the other three have mails' 3
rm "$srv/consultants"
by_cron '2022-09-01 07:00:00' mail-overdue
is 'no list' 74 consultants
cp "$temp/list" "$srv/consultants"
mail_by 1
by_cron '2022-09-01 07:00:00' mail-overdue
is 'no server takes the mails' 74 'cannot connect'
mail_by "$(cat "$temp/port")"
echo broken >>"$srv/randers/citizens.csv"
by_cron '2022-09-01 07:00:00' mail-overdue
is 'mails of a broken project' 65 '^[^ ]*citizens.csv:52:'
receivers 'no mails of a broken project' 0
by_cron '2022-02-01 05:00:00' rff-check
is 'check of a broken project' 65 '^[^ ]*citizens.csv:52:'
by_cron '2022-02-01 06:00:00' 'rff-report maltal'
is 'figures of a broken project' 65 '^[^ ]*citizens.csv:52:'
same 'the figures of before are kept' "$temp/january" "$srv/maltal/2022-01.txt"
sed -i '$d' "$srv/randers/citizens.csv"

# ---- the units ------------------------------------------------------------------------------------

service=$temp/files/rff-maltal.service
(cd "$temp/files" && systemd-analyze verify ./rff-maltal.service ./rff-maltal.timer) >"$temp/out" 2>&1
status=$?
grep -e rff-maltal "$temp/out" >"$temp/ours"
[ $status -eq 0 ] && [ ! -s "$temp/ours" ]
check "systemd-analyze verify: $(cat "$temp/out")" $?
systemd-analyze security --offline=true --threshold=40 "$service" >"$temp/out" 2>&1
check "systemd-analyze security: $(tail -n 1 "$temp/out")" $?
systemd-analyze calendar "$(sed -n 's/^OnCalendar=//p' "$temp/files/rff-maltal.timer")" --base-time='2022-02-10 00:00 UTC' 2>&1 |
	grep -q '2022-03-01 06:00:00'
check 'the timer' $?

# systemd does not run here, so the service's command is run as it stands, %% and all: as ProtectSystem and ReadWritePaths
# have it, where nothing but that directory can be written; and late, as after a sleep over the first.
sed -n 's/^ExecStart=//p' "$service" | sed 's/%%/%/g' >"$temp/start"
project=$(sed -n 's/^Environment=//p' "$service")
writable=$(sed -n 's/^ReadWritePaths=//p' "$service")
rm -f "$srv/maltal"/*
# shellcheck disable=SC2016
unshare --mount sh -c 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && mount --bind "$2" "$2" &&
	mount -o remount,bind,rw "$2" || exit 99
	! touch "$1/written" 2>/dev/null || exit 98
	exec env -i "$3" TZ=UTC /usr/bin/faketime "2022-02-03 09:00:00" /bin/sh "$4"' \
	sh "$srv" "$writable" "$project" "$temp/start" >"$temp/out" 2>&1
status=$?
is 'the service, two days late' 0
sed 's/1\. februar 2022$/3. februar 2022/' "$temp/january" >"$temp/late"
same 'the same figures but for the day' "$temp/late" "$srv/maltal/2022-01.txt"
finish
