Lists of possible pairs, best first: score, then id. As text ten of each, for programs all of them.
project: lolland-falster

$ rff-match -t 2021-11-30 -l en shortlist J0008 -k 3
J0008: Genbrugsmedarbejder (affald og genbrug), Miljøservice Roemose
As of 30 November 2021, run c1567f732b99b82faf5d16bf28a870f2

Citizen  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
───────────────────────────────────────────────────────────────────────────────
B1394      1  yes      88.5            35.0  20.0  15.0   2.5   7.0   5.0   4.0
B1356      2  yes      87.0            35.0  20.0  15.0   2.5   7.0   2.5   5.0
B0781      3  yes      84.5            35.0  20.0  15.0   2.5   7.0   2.5   2.5
$ rff-match -t 2021-11-30 shortlist J0008 J0889 -k 2 -f csv
opening,citizen,rank,status,score,low,high,known,tasks,wish,hours,shifts,travel,support,lane,reasons,run
J0008,B1394,1,ja,88500000,88500000,88500000,10000,35000000,20000000,15000000,2500000,7000000,5000000,4000000,,c1567f732b99b82faf5d16bf28a870f2
J0008,B1356,2,ja,87000000,87000000,87000000,10000,35000000,20000000,15000000,2500000,7000000,2500000,5000000,,c1567f732b99b82faf5d16bf28a870f2
J0889,B1072,1,afklar,57500000,22500000,92500000,3000,17500000,10000000,7500000,5000000,10000000,5000000,2500000,R02 R09 R10,c1567f732b99b82faf5d16bf28a870f2
J0889,B1391,2,afklar,57500000,22500000,92500000,3000,17500000,10000000,7500000,2500000,10000000,5000000,5000000,R02 R09 R10,c1567f732b99b82faf5d16bf28a870f2
$ rff-match -t 2021-11-30 -l en shortlist --citizen B1394 -k 3
Openings for citizen B1394
As of 30 November 2021, run c1567f732b99b82faf5d16bf28a870f2

Opening  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
───────────────────────────────────────────────────────────────────────────────
J0008      1  yes      88.5            35.0  20.0  15.0   2.5   7.0   5.0   4.0
$ # without an opening: every open one; nej is never there, and ranks count from 1 in each list
$ rff-match -t 2021-11-30 shortlist -f csv >all; cut -d, -f4 all | sort | uniq -c | sed 's/^ *//'
723 afklar
118 ja
1 status
$ awk -F, 'NR > 1 { if ($1 != o) { o = $1; n = 0; s = 100000001 } if ($3 != ++n || $5 > s) print; s = $5 } END { print "in order" }' all
in order
$ # contributions sum to the score, which lies between low and high
$ awk -F, 'NR > 1 { if ($9 + $10 + $11 + $12 + $13 + $14 + $15 != $5 || $6 > $5 || $5 > $7) print } END { print NR > 20 ? "sums" : "too few" }' all
$ # the same pair has the same score in the list of the citizen
$ rff-match -t 2021-11-30 shortlist --citizen B1394 -f csv | sed 1d | cut -d, -f1,2,5 | sort >mine; cut -d, -f1,2,5 all | grep ,B1394, | sort | cmp - mine && wc -l <mine
1
$ # a closed opening says so
$ rff-match -t 2022-06-30 -l en shortlist J0008
J0008: Genbrugsmedarbejder (affald og genbrug), Miljøservice Roemose
As of 30 June 2022, run e0bece83ae91941e4a6179a29368f39f

Citizen  No.  Status   Score   Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
─────────────────────────────────────────────────────────────────────────────────
B1394      1  yes       88.5             35.0  20.0  15.0   2.5   7.0   5.0   4.0
B0985      2  yes       74.0             35.0   4.0  15.0   2.5  10.0   5.0   2.5
B0961      3  clarify   52.5  35.0–70.0  17.5   4.0  15.0   2.5   7.0   2.5   4.0
    To clarify: which tasks the citizen masters is not stated
B1360      4  clarify   32.3  24.8–39.8   3.5   4.0   7.5   2.5   7.0   3.8   4.0
    To clarify: how many hours the citizen can work is not stated
