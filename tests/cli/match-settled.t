What people have settled, worked out by hand: locks, and proposals that wait for their answer. B1 to B5 are alike and could do J1, J2
and J3, a seat each; B4 does not say which areas, B5 comes to nord alone. With one alternative (-k 1) there are three places.
project: none

$ mkdir p && chmod 700 p && cat >p/rff.yaml <<'END'
> rff: 1
> id: x
> name: X
> language: da
> period: {from: 2020-01-01}
> areas: [nord, syd]
> matching:
>   alternatives: 1
>   lock: [{opening: J3, citizen: B4, reason: aftalt, by: Kari}]
> END
$ printf 'id,municipality,benefit,enrolled,areas,hours_max,forms,shifts\nB1,360,ingen,2021-01-01,syd,20,smaajob,\nB2,360,ingen,2021-01-02,syd,20,smaajob,\nB3,360,ingen,2021-01-03,syd,20,smaajob,\nB4,360,ingen,2021-01-04,,20,smaajob,\nB5,360,ingen,2021-01-05,nord,20,smaajob,\n' >p/citizens.csv
$ printf 'id,name,kind\nV1,A,kommerciel\n' >p/companies.csv
$ printf 'id,company,title,opened,area,hours_min,hours_max,forms\nJ1,V1,T,2021-01-01,syd,1,20,smaajob\nJ2,V1,T,2021-01-01,syd,1,20,smaajob\nJ3,V1,T,2021-01-01,syd,1,20,smaajob\n' >p/openings.csv
$ # A lock settles what nobody knows of the pair: B4 has J3, though the areas are not stated.
$ rff-match -C p -f csv plan | grep forslag | cut -d, -f1-4
J1,B1,1,forslag
J2,B2,1,forslag
J3,B4,1,forslag
$ # B3 has two proposals without an answer: both hold a seat, and B1 and B2 get none.
$ printf 'id,opening,citizen,proposed,decision,decided\nM1,J2,B3,2021-05-02,,\nM2,J1,B3,2021-05-01,,\n' >p/matches.csv
$ rff-match -C p -f csv plan | grep forslag | cut -d, -f1-4,6
J1,B3,1,forslag,
J2,B3,1,forslag,
J3,B4,1,forslag,
$ rff-match -C p -l en plan | sed -n '4,/^[0-9]* cit/p'
Opening  Citizen  Slot  Role     Score
──────────────────────────────────────
J1       B3          1  held      67.0
J1       B1             reserve   67.0
J2       B3          1  held      67.0
J2       B1             reserve   67.0
J3       B4          1  held
J3       B1             reserve   67.0

2 citizens get a proposal, 2 possible ones get none; 2 are held or locked.
$ # One is answered: B3 is held by the other alone, so the place is free again.
$ rff-match -C p decide M2 afvist-af-virksomhed chooser=Per; rff-match -C p -f csv plan | grep forslag | cut -d, -f1-4
J1,B1,1,forslag
J2,B3,1,forslag
J3,B4,1,forslag
$ # ---- no rule is overruled: B5 cannot come to Syd, and the place of the lock is given to somebody who can
$ sed -i 's/citizen: B4/citizen: B5/' p/rff.yaml; rff-match -C p -l en -f csv plan | grep forslag | cut -d, -f1-4
p/rff.yaml:9:20: warning: lock: J3 and B5 are not in the plan: R01 Transport: cannot reach syd (reaches: nord)
1 warning
J1,B1,1,forslag
J2,B3,1,forslag
J3,B2,1,forslag
$ # The employer's no (R13): B3 was declined for J1.
$ sed -i 's/opening: J3, citizen: B5/opening: J1, citizen: B3/' p/rff.yaml; rff-match -C p -f csv plan 2>&1 | head -1 | cut -d' ' -f 2-13; rff-match -C p -f csv plan 2>/dev/null | grep -c J1,B3
warning: lock: J1 og B3 er ikke med i planen: R13 Afvist:
0
[1]
$ # A proposal that a rule refuses by now was sent all the same: it holds its place, and people read why it should not.
$ sed -i '/lock:/d; s/  alternatives: 1/  alternatives: 1\n  forbid: [{opening: J2, citizen: B3, reason: x, by: y}]/' p/rff.yaml; rff-match -C p -l en plan | sed -n '/J2/,/J3/p'
J2       B3          1  held
    R13 Refused: ruled out: x (y)
J2       B1             reserve    67.0
J3       B2          1  proposal   67.0
$ # ---- a lock that has led to the hire is no news; one whose citizen was hired elsewhere is
$ sed -i 's/  forbid: .*/  lock: [{opening: J2, citizen: B3, reason: x, by: y}]/' p/rff.yaml; rff-match -C p decide M1 ansat chooser=Per; rff-match -C p -f csv plan | grep forslag | cut -d, -f1-4
J1,B1,1,forslag
J3,B2,1,forslag
$ sed -i 's/opening: J2/opening: J3/' p/rff.yaml; rff-match -C p -l en -f csv plan | grep -c B3
p/rff.yaml:9:20: warning: lock: J3 and B3 are not in the plan: the citizen is hired already
1 warning
0
[1]
