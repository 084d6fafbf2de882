Programmes with little in them: a clear answer, never a loop.
project: none

$ printf 'rff: 1\nid: x\nname: X\nareas: [nord]\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ rff-match -l en shortlist; rff-match questions -f csv; rff-match hints -f csv
Possible citizens of the openings
As of 10 February 2022, run 25073ff0e28df67a50b3b24a26e12f59

Opening  Citizen  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
────────────────────────────────────────────────────────────────────────────────────────
(none)
rank,table,row,column,openings,citizens,pairs,question
rank,openings,citizens,rule,by,table,row,column,value,hint
$ printf 'id,name,kind\nV0001,A,forening\n' >companies.csv
$ printf 'id,company,title,opened\nJ0001,V0001,T,2021-01-01\n' >openings.csv
$ # nobody enrolled; an opening that states nothing asks nothing that can be answered no
$ rff-match -l en shortlist J0001
J0001: T, A
As of 10 February 2022, run 0a0b12569d8a4f70cbaab91d8014ee41

Citizen  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
───────────────────────────────────────────────────────────────────────────────
(none)
$ printf 'id,municipality,benefit,enrolled\nB0001,360,dagpenge,2021-01-01\n' >citizens.csv
$ rff-match -l en shortlist J0001
J0001: T, A
As of 10 February 2022, run 443f3265f16c3077335529557900f718

Citizen  No.  Status   Score   Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
─────────────────────────────────────────────────────────────────────────────────
B0001      1  clarify   52.5  5.0–100.0  17.5  10.0   7.5   5.0   5.0   5.0   2.5
    To clarify: the opening's area is not stated; the opening's fewest hours are
    not stated; the forms the employer accepts are not stated
$ rff-match -l en why J0001 B0001
J0001: T, A × B0001
As of 10 February 2022, run 443f3265f16c3077335529557900f718

                             Answer          Points  Why
────────────────────────────────────────────────────────────────────────────────
R01      Transport           unknown                 the opening's area is not
                                                     stated
R02      Enough hours        unknown                 the opening's fewest hours
                                                     are not stated
R03      Not too many hours  yes                     no fewest hours wanted
R04      Shifts              yes                     no shifts required
R05      Form                unknown                 the forms the employer
                                                     accepts are not stated
R06      Start               yes                     no latest start
R07      Support             yes                     no support needed
R08      Considerations      yes                     nothing conflicts with a
                                                     consideration
R09      Tasks               yes                     no tasks stated
R10      Training            yes                     no tasks stated
R11      Certificates        yes                     no certificate required
R12      Declined            yes                     not declined
R13      Refused             yes                     not refused
R14      Opening             yes                     1 free seat
R15      Citizen             yes                     has waited 405 days
tasks    Tasks                         17.5 of 35.0  not stated
wish     Wish                          10.0 of 20.0  not stated
hours    Hours                          7.5 of 15.0  not stated
shifts   Shifts                         5.0 of 10.0  not stated
travel   Travel                         5.0 of 10.0  not stated
support  Support                         5.0 of 5.0  no support needed
lane     Form                            2.5 of 5.0  not stated
score    Total               clarify  52.5 of 100.0  between 5.0 and 100.0 once
                                                     all is known; 5% is known
$ # no seats
$ printf 'id,company,title,opened,positions\nJ0001,V0001,T,2021-01-01,0\n' >openings.csv; rff-match -l en shortlist J0001
openings.csv:2:26: error: positions: "0" is out of range; write 1 to 10000
1 error
[65]
$ printf 'id,company,title,opened,positions,filled_elsewhere\nJ0001,V0001,T,2021-01-01,1,1\n' >openings.csv; rff-match -l en shortlist J0001
J0001: T, A
As of 10 February 2022, run dca851923b0d9eed56ecd434673ce4c2

Citizen  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
───────────────────────────────────────────────────────────────────────────────
(none)

J0001: all seats are taken.
$ # all pairs refused
$ printf 'id,company,title,opened\nJ0001,V0001,T,2021-01-01\n' >openings.csv
$ printf 'id,municipality,benefit,enrolled,declines\nB0001,360,dagpenge,2021-01-01,V0001\n' >citizens.csv
$ rff-match -l en shortlist; rff-match -l en shortlist --citizen B0001; rff-match hints -f csv
Possible citizens of the openings
As of 10 February 2022, run 54b3159283fe8a12cef5b7e0945ac051

Opening  Citizen  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
────────────────────────────────────────────────────────────────────────────────────────
(none)
Openings for citizen B0001
As of 10 February 2022, run 54b3159283fe8a12cef5b7e0945ac051

Opening  No.  Status  Score  Low–high  Task  Wish  Hrs.  Shft  Trv.  Sup.  Form
───────────────────────────────────────────────────────────────────────────────
(none)
rank,openings,citizens,rule,by,table,row,column,value,hint
$ # hours the wrong way round, codes that are none
$ printf 'id,company,title,opened,hours_min,hours_max,tasks\nJ0001,V0001,T,2021-01-01,20,10,lagr\n' >openings.csv; rff-match -l en shortlist
openings.csv:2:29: error: hours_max: "10" is less than hours_min "20"; write a larger number, or correct hours_min
openings.csv:2:32: error: tasks: "lagr" is no code of task; did you mean lager?
2 errors
[65]
$ printf 'id,company,title,opened,hours_min,hours_max\nJ0001,V0001,T,2021-01-01,20,10\n' >openings.csv; rff-match -l en shortlist
openings.csv:2:29: error: hours_max: "10" is less than hours_min "20"; write a larger number, or correct hours_min
1 error
[65]
