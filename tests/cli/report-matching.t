What came of the matcher's runs, and of the companies; each figure counted a second time in SQL.
project: lolland-falster

$ rff-report -t 2021-11-30 -l en matching | head -20
Matching: proposals and choices
As of 30 November 2021

                                                                        Days  Against
                            Company's  Citizen's                          to      the
Run       Proposals  Hired         no         no  Withdrawn  Waiting  answer    order
─────────────────────────────────────────────────────────────────────────────────────
no run          574    243        185         98         48        0       7        0
r0c5ad57         32     11         15          5          1        0    10.5        0
r1b1d03d         40     20         12          4          4        0       7        3
    J0384: M0772 chosen over M0767 by Driftsleder FR
    J0389: M0780 chosen over M0787 by Afdelingsleder LD
    J0394: M0773 chosen over M0768 by Værkfører SG
r21dada2         16      4         10          0          2        0      10        0
r2cf88a2         52     26         18          6          2        0       7        1
    J0848: M1727 chosen over M1700 by Værkfører MP
r3386cc4         27     16          4          3          2        2       3        0
r3914c2b         53     24         17          8          4        0       8        2
    J0475: M0966 chosen over M0979 by Afdelingsleder KR
    J0480: M0940 chosen over M0956 by Værkfører RO
$ rff-report -t 2021-11-30 matching -f csv >runs; grep -c ^override runs
29
$ cat >db.sql <<'.'
> .mode csv
> .import matches.csv m
> .import companies.csv v
> .import contacts.csv k
> .import placements.csv f
> .import citizens.csv c
> .import openings.csv o
> .import exemptions.csv e
> .import outlook.csv u
> CREATE VIEW a AS SELECT *, CASE WHEN decided <> '' AND decided <= '2021-11-30' THEN decision ELSE '' END d FROM m WHERE proposed <= '2021-11-30';
> CREATE VIEW r AS SELECT f.citizen b, o.id j FROM f LEFT JOIN o ON o.id = f.opening WHERE start <= '2021-11-30' AND (ended = '' OR ended >= '2021-11-30');
> .
$ # proposals and answers by run; hires over a better one that the company passed over
$ sqlite3 :memory: -cmd '.read db.sql' "SELECT 'run', CASE run WHEN '' THEN '-' ELSE run END, count(*), sum(d='ansat'), sum(d='afvist-af-virksomhed'), sum(d='afvist-af-borger'), sum(d='trukket-tilbage'), sum(d='') FROM a GROUP BY run" | tr -d '\r"' >sql; grep ^run, runs | cut -d, -f1-8 | cmp - sql && wc -l <sql
31
$ sqlite3 :memory: -cmd '.read db.sql' "SELECT count(*) FROM a WHERE run <> '' AND d = 'ansat' AND EXISTS (SELECT 1 FROM a b WHERE b.run = a.run AND b.opening = a.opening AND b.score + 0 > a.score + 0 AND b.d IN ('', 'afvist-af-virksomhed'))"
29
$ rff-report -t 2021-11-30 -l en companies
Companies
As of 30 November 2021, 520 in all

Stage                          Companies  Share of all
──────────────────────────────────────────────────────
Contacted                            519         99.8%
Interested                           477         91.7%
Joined                               418         80.4%
Took citizens in                     390         75.0%
Ambassador                            63         12.1%
Within the ratio                     495         95.2%
    room for 2706 more, at 479 of them
Over the ratio                         0          0.0%
Employees not stated                   2          0.4%
    V0423: 1 running
    V0451: 1 running
Many placements, nobody hired         13          2.5%
    V0006: 3 begun
    V0017: 4 begun
    V0027: 3 begun
    V0061: 3 begun
    V0108: 4 begun
    V0150: 3 begun
    V0300: 4 begun
    V0354: 3 begun
    V0355: 4 begun
    V0361: 3 begun
    V0387: 3 begun
    V0464: 3 begun
    V0469: 3 begun

Contacted: at least one contact in contacts.csv. Took citizens in: at least one
placement, whatever its form.
People in work placement and subsidised jobs at most 1 per 5 ordinary employees
up to 50, above that 1 per 10, always at least 1.
At least 3 work placements begun at the company in 12 months, and nobody hired
there meanwhile.
$ sqlite3 :memory: -cmd '.read db.sql' "SELECT (SELECT count(DISTINCT company) FROM k WHERE date <= '2021-11-30'), sum(interested <> '' AND interested <= '2021-11-30'), sum(joined <> '' AND joined <= '2021-11-30'), (SELECT count(DISTINCT company) FROM f WHERE start <= '2021-11-30'), sum(ambassador <> '' AND ambassador <= '2021-11-30') FROM v"
519,477,418,390,63
$ # who waits, and what is free
$ rff-report -t 2021-11-30 reserve -f csv | awk -F, 'NR > 1 { now += $3 } END { print now }'
173
$ sqlite3 :memory: -cmd '.read db.sql' "SELECT count(*) FROM c WHERE enrolled <= '2021-11-30' AND (exited = '' OR exited >= '2021-11-30') AND id NOT IN (SELECT b FROM r) AND id NOT IN (SELECT citizen FROM e WHERE \"from\" <= '2021-11-30' AND (\"to\" = '' OR \"to\" >= '2021-11-30'))"
173
$ rff-report -t 2021-11-30 outlook -f csv | awk -F, 'NR > 1 { free += $2; hires += $3; leavers += $4; places += $5 } END { print free, hires, leavers, places }'
161 205 175 78
$ sqlite3 :memory: -cmd '.read db.sql' "SELECT sum(max(0, p)) FROM (SELECT coalesce(nullif(positions, ''), 1) - coalesce(nullif(filled_elsewhere, ''), 0) - (SELECT count(*) FROM r WHERE j = o.id) - (SELECT count(*) FROM a WHERE d = 'ansat' AND a.opening = o.id AND NOT EXISTS (SELECT 1 FROM f WHERE f.match = a.id AND f.start <= '2021-11-30')) p FROM o WHERE opened <= '2021-11-30' AND (closes = '' OR closes >= '2021-11-30'))"
161
$ sqlite3 :memory: -cmd '.read db.sql' "SELECT sum(hires), sum(leavers), sum(places) FROM u WHERE asked <= '2021-11-30' AND date(asked, '+' || coalesce(nullif(horizon, ''), 6) || ' months') >= '2021-11-30' AND NOT EXISTS (SELECT 1 FROM u b WHERE b.company = u.company AND b.occupation = u.occupation AND b.asked > u.asked AND b.asked <= '2021-11-30')"
205,175.0,78.0
$ rff-report -t 2021-11-30 -l en outlook | head -9
Recruitment
As of 30 November 2021

                          Free
                         seats
Occupation                 now  Expected hires  Expected leavers  Places offered
────────────────────────────────────────────────────────────────────────────────
                            25               0                 0               0
Bagerimedhjælper             3               1                 1               3
$ # vacancy chains: as long as caused_by leads back
$ rff-report -t 2021-11-30 chains -f csv | cut -d, -f1-5 | head -4
first,last,length,placed,entry
J0146,J0192,6,5,ja
J0006,J0018,4,4,ja
J0118,J0151,4,4,ja
$ rff-report -t 2021-11-30 chains -f csv | awk -F, 'NR > 1 { n[$3]++ } END { for (i in n) print i, n[i] }' | sort -n
2 9
3 8
4 11
6 1
$ sqlite3 :memory: -cmd '.read db.sql' "WITH RECURSIVE t(l, at, n) AS (SELECT id, caused_by, 1 FROM o WHERE opened <= '2021-11-30' AND id NOT IN (SELECT caused_by FROM o WHERE opened <= '2021-11-30') UNION ALL SELECT l, o.caused_by, n + 1 FROM t JOIN o ON o.id = t.at) SELECT n, count(*) FROM (SELECT max(n) n FROM t GROUP BY l) WHERE n > 1 GROUP BY n" | tr -d '\r' | tr , ' '
2 9
3 8
4 11
6 1
