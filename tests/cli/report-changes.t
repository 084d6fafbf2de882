rff-report changes: why each figure moved between two reports. Times are masked; the clock moves on a second between.
project: none

$ printf 'rff: 1\nid: x\nname: X\nlanguage: en\nperiod: {from: 2021-01-01, to: 2021-12-31}\nindicators:\n  - {id: people, label: {en: People}, unit: citizens, window: to-date, value: count}\n  - {id: in-work, label: {en: In work}, unit: citizens, window: month, value: share, of: {}, with: {placements: {form: ordinary, paid_hours: ">0"}}}\n  - {id: hours, label: {en: Hours}, unit: placements, window: month, when: touches, value: {sum: paid_hours}}\n' >rff.yaml
$ rff-enroll citizens municipality=360 benefit=sygedagpenge enrolled=2021-01-10
B0001
$ rff-enroll citizens municipality=360 benefit=sygedagpenge enrolled=2021-02-10
B0002
$ rff-enroll -q companies name=A kind=forening
$ rff-enroll placements citizen=B0001 company=V0001 form=ordinaert-job paid_hours=10 start=2021-02-01
F0001
$ rff-enroll placements citizen=B0001 company=V0001 form=smaajob paid_hours=3 start=2021-02-01
F0002
$ sleep 1.1; date -u +%FT%TZ >t1; sleep 1.1
$ # ---- late: a citizen with a job; a correction of hours; an ending; a removal by hand; a definition
$ rff-enroll citizens municipality=376 benefit=sygedagpenge enrolled=2021-02-20
B0003
$ rff-enroll placements citizen=B0003 company=V0001 form=ordinaert-job paid_hours=20 start=2021-02-22
F0003
$ rff-enroll --amend placements F0001 paid_hours=12
$ rff-enroll --amend placements F0002 ended=2021-02-14 end_reason=transport
$ sed -i '/^B0002,/d' citizens.csv
$ sed -i 's/paid_hours: ">0"/paid_hours: ">15"/' rff.yaml
$ rff-enroll -q companies name=B kind=forening
$ sleep 1.1; date -u +%FT%TZ >t2; sleep 1.1
$ rff-report changes --from "$(cat t1)" --to "$(cat t2)" -t 2021-03-05 -f csv | sed 's/20[0-9-]*T[0-9:]*Z/TIME/'
id,cause,value,change,part,unit,table,row,recorded,by
people,foer,2,,,,,,,
people,sen-registrering,3,1,,,,,,
people,sen-registrering,,1,taeller,B0003,citizens,B0003,TIME,test
people,sen-registrering,,,taeller,B0003,placements,F0003,TIME,test
people,fjernet,2,-1,,,,,,
people,fjernet,,-1,taeller,B0002,citizens,B0002,TIME,
people,efter,2,0,,,,,,
in-work,foer,0.500000,,,,,,,
in-work,definition,0.000000,-0.500000,,,,,,
in-work,sen-registrering,0.333333,0.333333,,,,,,
in-work,sen-registrering,,1,naevner,B0003,citizens,B0003,TIME,test
in-work,sen-registrering,,,naevner,B0003,placements,F0003,TIME,test
in-work,sen-registrering,,1,taeller,B0003,citizens,B0003,TIME,test
in-work,sen-registrering,,,taeller,B0003,placements,F0003,TIME,test
in-work,fjernet,0.500000,0.166667,,,,,,
in-work,fjernet,,-1,naevner,B0002,citizens,B0002,TIME,
in-work,efter,0.500000,0.000000,,,,,,
hours,foer,13,,,,,,,
hours,sen-registrering,33,20,,,,,,
hours,sen-registrering,,1,taeller,F0003,placements,F0003,TIME,test
hours,rettelse,35,2,,,,,,
hours,rettelse,,,taeller,F0001,placements,F0001,TIME,test
hours,efter,35,22,,,,,,
$ rff-report changes --from "$(cat t1)" --to "$(cat t2)" -t 2021-03-05 | sed 's/20[0-9-]*T[0-9:]*Z/TIME/g'
X
February 2021: from what was known at TIME to what was known at
TIME

Indicator and cause   Figure  Change
────────────────────────────────────
People                     2
– recorded since           3       1
    +B0003 (B0003 by test, F0003 by test)
– removed                  2      -1
    −B0002 (B0002)
after                      2       0
In work                50.0%
– changed definition    0.0%  -50.0%
– recorded since       33.3%   33.3%
    denominator +B0003 (B0003 by test, F0003 by test), numerator +B0003 (B0003
    by test, F0003 by test)
– removed              50.0%   16.7%
    denominator −B0002 (B0002)
after                  50.0%    0.0%
Hours                     13
– recorded since          33      20
    +F0003 (F0003 by test)
– corrected               35       2
    F0001 (F0001 by test)
after                     35      22
$ rff-report changes --from "$(cat t1)" --to "$(cat t2)" -t 2021-03-05 -l da | sed 's/20[0-9-]*T[0-9:]*Z/TIME/g' | tail -n +5 | head -4
Indikator og årsag      Tal  Ændring
────────────────────────────────────
People                    2
– registreret siden       3        1
$ # ---- the same figures as the two reports
$ for k in t1 t2; do rff-report maltal -K "$(cat $k)" -t 2021-03-05 -f csv | cut -d, -f1,5; done
id,value
people,2
in-work,0.500000
hours,13
id,value
people,2
in-work,0.500000
hours,35
$ # ---- the same again, after more has happened
$ rff-report changes --from "$(cat t1)" --to "$(cat t2)" -t 2021-03-05 -f csv >first; rff-enroll -q --amend placements F0003 paid_hours=1; rff-report changes --from "$(cat t1)" --to "$(cat t2)" -t 2021-03-05 -f csv | cmp - first
$ rff-report changes --from "$(cat t2)" --to "$(cat t2)" -t 2021-03-05 -f csv
id,cause,value,change,part,unit,table,row,recorded,by
