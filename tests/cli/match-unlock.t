What would unlock most: questions and single changes.
project: lolland-falster

$ rff-match -t 2021-11-30 -l en questions -k 4
Worth asking
As of 30 November 2021, run c1567f732b99b82faf5d16bf28a870f2

                                  Pairs in
No.  About  Openings  Citizens         all  Question
────────────────────────────────────────────────────────────────────────────────
  1  B0961        46         1          57  Which tasks does the citizen master?
  2  B1063        32         1          42  Which tasks does the citizen master?
  3  B1209        30         1          40  Which tasks does the citizen master?
  4  B1055        21         1          25  Which tasks does the citizen master?

Openings and citizens: what the answer alone could unlock. Pairs in all: with
those that wait for other answers too.
$ rff-match -t 2021-11-30 -l en hints -k 4
Single changes that would unlock most
As of 30 November 2021, run c1567f732b99b82faf5d16bf28a870f2

No.  Openings  Citizens  Rule  About         Change
────────────────────────────────────────────────────────────────────────────────
  1        19        11  R07   Lolland       the municipality: gives extra
                                             breaks, short days, help with
                                             reading
  2        17         8  R07   Guldborgsund  the municipality: gives calm
                                             surroundings, a lift to work
  3        16         7  R07   Lolland       the municipality: gives extra
                                             breaks, short days
  4        15         8  R07   Lolland       the municipality: gives late start,
                                             help with reading
$ rff-match -t 2021-11-30 questions -f csv | sed -n '1,3p'
rank,table,row,column,openings,citizens,pairs,question
1,citizens,B0961,tasks,46,1,57,Hvilke opgaver kan borgeren?
2,citizens,B1063,tasks,32,1,42,Hvilke opgaver kan borgeren?
$ rff-match -t 2021-11-30 hints -f csv >hints; sed -n '1p;2p' hints
rank,openings,citizens,rule,by,table,row,column,value,hint
1,19,11,R07,kommune,rff.yaml,360,municipal_offers,pauser korte-dage laesehjaelp,"kommunen: giver ekstra pauser, korte dage, læsehjælp"
$ # ranked by openings, then citizens; never a hint for a refusal, and of considerations only to the company
$ awk -F, 'NR > 1 { if (NR > 2 && ($2 > o || ($2 == o && $3 > c))) print; o = $2; c = $3 } END { print NR > 100 ? "ranked" : "few" }' hints
$ awk -F, '$4 ~ /R1[2345]/ || ($4 == "R08" && $5 != "virksomhed")' hints
$ # an answer: what a question counts is what comes of it
$ id=$(rff-match -t 2021-11-30 questions -f csv | sed -n 2p | cut -d, -f3); rff-match -t 2021-11-30 shortlist --citizen $id -f csv | grep -c ,afklar,
57
