#!/bin/sh
# SPDX-License-Identifier: MIT
# PostgreSQL takes the tables of a project as they are, into columns typed from the contract; it writes the
# same bytes again, and counts the example's ten indicators as rff-report does.
# shellcheck source=tests/readers/common
. "$(dirname -- "$0")/common"
need '/usr/lib/postgresql/*/bin/initdb' postgresql
server=$(find /usr/lib/postgresql/*/bin -name initdb | sort -V | tail -n 1)
server=${server%/initdb}
PATH=$server:$PATH

# as_postgres COMMAND...: initdb and the server refuse to run as root
as_postgres() {
	if [ "$(id -u)" -eq 0 ]; then
		(cd / && runuser -u postgres -- "$@")
	else
		"$@"
	fi
}

cluster=$temp/cluster
mkdir "$cluster"
if [ "$(id -u)" -eq 0 ]; then
	chmod 711 "$temp"
	chown postgres "$cluster"
fi
trap 'as_postgres pg_ctl -s -D "$cluster/data" -m immediate stop 2>/dev/null; rm -rf "$temp"' EXIT
start_server() {
	as_postgres initdb -D "$cluster/data" -U rff -A trust -E UTF8 --no-locale -N || return
	as_postgres pg_ctl -s -w -D "$cluster/data" -l "$cluster/log" -o "-F -h '' -k '$cluster'" start
}
start_server >"$temp/log" 2>&1 || die "no server: $(cat "$temp/log" "$cluster/log" 2>&1)"

sql() {
	PGOPTIONS="-c search_path=$schema -c TimeZone=UTC -c client_min_messages=warning" PGCLIENTENCODING=UTF8 \
		psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$cluster" -U rff -d postgres "$@"
}

# columns FILE: the headings as names in SQL, many of which are words of SQL
columns() {
	head -n 1 "$1" | sed 's/,/","/g; s/.*/"&"/'
}

# load SCHEMA DIR: each table of the project read as it is, then written again with nothing changed
load() {
	schema=$1
	sql -c "CREATE SCHEMA $1" -f "$here/tables.sql" || die "$1: the tables cannot be made"
	for table in companies citizens mentors openings matches placements visits contacts activities attendance \
		outlook meetings progress forms exemptions expenses cases; do
		file=$2/$table.csv
		[ -f "$file" ] || continue
		sql -c "\\copy $table($(columns "$file")) FROM '$file' WITH (FORMAT csv, HEADER)"
		check "$1: $table is read" $?
		rm -f "$temp/table.csv"
		rows="SELECT $(columns "$file") FROM $table ORDER BY \"row\""
		sql -c "\\copy ($rows) TO '$temp/table.csv' WITH (FORMAT csv, HEADER)"
		sed 's/\([0-9]\) \([0-9:]\{8\}\)+00\(,\|$\)/\1T\2Z\3/' "$temp/table.csv" >"$temp/again.csv"
		same "$1: $table is written again" "$file" "$temp/again.csv"
	done
}

# 1. The example, and its figures in two months.
load example "$example"
for month in 2021-12 2022-01; do
	rff-report -C "$example" -f csv -t 2022-02-10 maltal --month "$month" >"$temp/maltal.csv"
	sql -c 'TRUNCATE maltal' -c "\\copy maltal FROM '$temp/maltal.csv' WITH (FORMAT csv, HEADER)"
	check "the answer for $month is read" $?
	rm -f "$temp/wanted" "$temp/got"
	sql -v month="$month-01" -v wanted="$temp/wanted" -v got="$temp/got" -f "$here/figures.sql"
	[ "$(grep -c '|' "$temp/wanted")" -eq 10 ]
	check "ten figures are counted for $month" $?
	same "the figures of $month" "$temp/wanted" "$temp/got"
done

# 2. What rff-enroll writes: commas, quotes, backslashes, blanks, æøå, 𝄞, empty cells, rows from a file.
project=$temp/project
rff-init --template randers "$project"
enroll() {
	rff-enroll -C "$project" "$@" >>"$temp/ids" || check "rff-enroll $*" 1
}
enroll companies name='Søn & Far, "Æblet" A/S' kind=kommerciel interested=2021-08-01 note=" ' \\N \\. "
enroll companies name='""' kind=offentlig employees=7
enroll companies name='\.' kind=forening contact_name='NULL' cvr=
enroll companies name="O'Hara; 𝄞, «Å»" kind=socialoekonomisk joined= ambassador=
enroll citizens municipality=730 benefit=kth-aktivitetsparat enrolled=2021-08-16 hours_max=12.5 tasks='opvask lager'
enroll placements citizen=B0001 company=V0001 form=smaajob paid_hours=10.25 start=2021-09-01 occupation='a,b"c"'
enroll --amend placements F0001 ended=2021-12-01 end_reason=gennemfoert
enroll --amend placements F0001 ended= end_reason=
printf 'municipality,benefit,exited,enrolled,note\n730,ingen,,2021-10-01,"én, ""to"""\n' >"$temp/rows.csv"
enroll citizens "$temp/rows.csv"
load enrolled "$project"
sql -c "SELECT id, name, interested, joined IS NULL FROM companies ORDER BY id" >"$temp/got"
cat >"$temp/wanted" <<'END'
V0001|Søn & Far, "Æblet" A/S|2021-08-01|t
V0002|""||t
V0003|\.||t
V0004|O'Hara; 𝄞, «Å»||t
END
same 'text as it was given' "$temp/wanted" "$temp/got"
sql -c 'SELECT paid_hours, start, ended IS NULL, end_reason IS NULL FROM placements' >"$temp/got"
echo '10.25|2021-09-01|t|t' >"$temp/wanted"
same 'an end that was taken back is empty' "$temp/wanted" "$temp/got"
finish
