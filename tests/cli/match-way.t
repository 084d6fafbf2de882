From a list to a proposal, to the employer's choice, to a placement and the next step of its lane.
project: lolland-falster

$ export RFF_TODAY=2021-11-30; rff-match shortlist J0008 -k 3 -f csv >list; rff-match propose -n - <list
add M1820: opening=J0008 citizen=B1394 score=88500000 run=c1567f732b99b82faf5d16bf28a870f2 proposed=2021-11-30
add M1821: opening=J0008 citizen=B1356 score=87000000 run=c1567f732b99b82faf5d16bf28a870f2 proposed=2021-11-30
add M1822: opening=J0008 citizen=B0781 score=84500000 run=c1567f732b99b82faf5d16bf28a870f2 proposed=2021-11-30
$ rff-match propose - -t 2021-11-30 <list
M1820
M1821
M1822
$ # the same list again proposes nobody twice
$ rff-match propose - -t 2021-11-30 <list; tail -3 matches.csv | sed 's/20..-..-..T.*Z/STAMP/'
M1820,J0008,B1394,2021-11-30,88500000,c1567f732b99b82faf5d16bf28a870f2,,,,,,STAMP,test
M1821,J0008,B1356,2021-11-30,87000000,c1567f732b99b82faf5d16bf28a870f2,,,,,,STAMP,test
M1822,J0008,B0781,2021-11-30,84500000,c1567f732b99b82faf5d16bf28a870f2,,,,,,STAMP,test
$ # a list decides nothing: a person does
$ rff-match decide M1820 ansat -t 2021-12-02 -l en
rff-match: a person at the employer's chooses, never a list: write chooser=NAME
[1]
$ rff-match decide M1820 ansat 'chooser= ' -t 2021-12-02 -l en
rff-match: a person at the employer's chooses, never a list: write chooser=NAME
[1]
$ rff-match decide M1820 ansat 'chooser=Butikschef BA' -t 2021-12-02
$ rff-match decide M1821 afvist-af-virksomhed reason=anden-valgt -t 2021-12-02
$ rff-match decide M1822 afvist-af-borger reason=transport -t 2021-12-02
$ rff-match decide M1820 ansat -t 2021-12-03; rff-match decide M1820 hyret -t 2021-12-03 -l en
rff-match: M1820 is decided already: ansat; correct it with rff-enroll --amend matches M1820
[1]
$ tail -3 matches.csv | sed 's/20..-..-..T.*Z/STAMP/'
M1820,J0008,B1394,2021-11-30,88500000,c1567f732b99b82faf5d16bf28a870f2,ansat,2021-12-02,,Butikschef BA,,STAMP,test
M1821,J0008,B1356,2021-11-30,87000000,c1567f732b99b82faf5d16bf28a870f2,afvist-af-virksomhed,2021-12-02,anden-valgt,,,STAMP,test
M1822,J0008,B0781,2021-11-30,84500000,c1567f732b99b82faf5d16bf28a870f2,afvist-af-borger,2021-12-02,transport,,,STAMP,test
$ # the noes are respected, and the seat is taken before the placement begins
$ for b in $(tail -2 matches.csv | cut -d, -f3); do rff-match -t 2021-12-03 -l en why J0008 $b -f csv | grep -E ',R1[234],fail'; done | cut -d, -f1,4,5,9
J0008,R13,fail,db84a9a7e66f8073e2bff81bef55fc82
J0008,R14,fail,db84a9a7e66f8073e2bff81bef55fc82
J0008,R12,fail,db84a9a7e66f8073e2bff81bef55fc82
J0008,R14,fail,db84a9a7e66f8073e2bff81bef55fc82
$ rff-match place M1821 form=smaajob start=2021-12-06 -l en
rff-match: M1821 is not decided ansat; first rff-match decide M1821 ansat chooser=NAME
[1]
$ rff-match place M1820 form=virksomhedspraktik start=2021-12-06 unpaid_hours=8 planned_end=2021-12-31
F1754
$ rff-match place M1820 form=smaajob start=2022-01-03 paid_hours=8 -n
add F1755: form=smaajob start=2022-01-03 paid_hours=8 citizen=B1394 company=V0018 opening=J0008 match=M1820 previous=F1754
$ rff-match place M1820 form=smaajob start=2022-01-03 paid_hours=8; tail -2 placements.csv | sed 's/20..-..-..T.*Z/STAMP/'
F1755
F1754,B1394,V0018,J0008,M1820,virksomhedspraktik,,8,2021-12-06,2021-12-31,,,,,,,,STAMP,test
F1755,B1394,V0018,J0008,M1820,smaajob,8,,2022-01-03,,,,,F1754,,,,STAMP,test
$ rff-match place M1820 form=smaajob -l en
rff-match: error: start: empty; write YYYY-MM-DD
1 error; nothing written
[65]
$ rff-check
$ # a run can be repeated: the same list as it was known then, whatever was recorded since
$ rff-match -t 2021-12-03 shortlist -f csv >then; date -u +%Y-%m-%dT%H:%M:%SZ >known; sleep 1.1; rff-enroll --amend citizens B1072 hours_max=2 shifts=nat
$ rff-match -t 2021-12-03 shortlist -f csv | cmp -s - then || echo differs; rff-match -t 2021-12-03 -K "$(cat known)" shortlist -f csv | cmp - then
differs
$ rff-match -K "$(cat known)" decide M1821 ansat
rff-match: -K does not go with decide; see rff-match --help
[2]
