Every rule and every point of a pair, for three readers.
project: lolland-falster

$ rff-match -t 2021-11-30 -l en why J0008 B1394
J0008: Genbrugsmedarbejder (affald og genbrug), Miljøservice Roemose × B1394
As of 30 November 2021, run c1567f732b99b82faf5d16bf28a870f2

                             Answer         Points  Why
────────────────────────────────────────────────────────────────────────────────
R01      Transport           yes                    can reach maribo
R02      Enough hours        yes                    requires 8 h, can do 9 h
R03      Not too many hours  yes                    at most 8 h, wants at least
                                                    1 h
R04      Shifts              yes                    1 in common, requires 1 of:
                                                    day
R05      Form                yes                    work placement, hybrid
                                                    placement
R06      Start               yes                    latest start 2018-05-22
R07      Support             yes                    no support needed
R08      Considerations      yes                    nothing conflicts with a
                                                    consideration
R09      Tasks               yes                    can: waste and recycling
R10      Training            yes                    no training needed
R11      Certificates        yes                    no certificate required
R12      Declined            yes                    not declined
R13      Refused             yes                    not refused
R14      Opening             yes                    1 free seat
R15      Citizen             yes                    has waited 28 days
tasks    Tasks                        35.0 of 35.0  can do 1 of 1
wish     Wish                         20.0 of 20.0  wished for by the citizen
hours    Hours                        15.0 of 15.0  can do 9 h, at most 8 h
shifts   Shifts                        2.5 of 10.0  1 shift in common
travel   Travel                        7.0 of 10.0  within reach
support  Support                        5.0 of 5.0  no support needed
lane     Form                           4.0 of 5.0  hybrid placement
score    Total               yes     88.5 of 100.0  all is known
$ rff-match -t 2021-11-30 -l en why J0889 B0781 | sed -n '/no /p; /Would help/p'
R06      Start               yes                     no latest start
R09      Tasks               no                      missing: laundry; can:
R10      Training            yes                     no training needed
R11      Certificates        yes                     no certificate required
score    Total               no       59.3 of 100.0  all is known
R09      Would help                                  the company: carves out:
$ rff-match -t 2021-11-30 -l da why J0008 B1394 --for borger
J0008: Genbrugsmedarbejder (affald og genbrug), Miljøservice Roemose × B1394
Pr. 30. november 2021, kørsel c1567f732b99b82faf5d16bf28a870f2

Åbningen er mulig. Virksomheden vælger selv, og du kan sige nej.
Det taler for: kan 1 af 1; ønsket af borgeren; kan 9 t, højst 8 t; inden for
  rækkevidde; intet behov for støtte; hybridpraktik.
$ rff-match -t 2021-11-30 -l da why J0889 B0781 --for borger
J0889: Rengøringsassistent (affald og genbrug), Krebsebjerg Rengøring ApS ×
B0781
Pr. 30. november 2021, kørsel c1567f732b99b82faf5d16bf28a870f2

                   Åbningen er ikke mulig nu: Opgaver – mangler: tøjvask; kan:
                   affald og genbrug.
                   Det taler for: ønsket af borgeren; inden for rækkevidde.
                   Det mangler vi at vide: Timer nok – åbningens mindste timetal
                   er ikke oplyst.
R09  Kunne hjælpe  virksomheden: skærer fra: tøjvask
$ # a company sees what the work asks: no score, no needs, no run, and the order is drawn by lot
$ rff-match -t 2021-11-30 -l da why J0008 $(rff-match -t 2021-11-30 shortlist J0008 -f csv -k 3 | sed 1d | cut -d, -f2) --for virksomhed
J0008: Genbrugsmedarbejder (affald og genbrug), Miljøservice Roemose
Pr. 30. november 2021. Rækkefølgen er trukket ved lod; virksomheden vælger.

B1394  Opgaver    kan: affald og genbrug
       Oplæring   ingen oplæring nødvendig
       Timer nok  kræver 8 t, kan 9 t
       Vagter     1 fælles, kræver 1 af: dag
       Start      senest start 2018-05-22
       Form       virksomhedspraktik, hybridpraktik
       Beviser    intet bevis krævet
B0781  Opgaver    kan: affald og genbrug
       Oplæring   ingen oplæring nødvendig
       Timer nok  kræver 8 t, kan 15 t
       Vagter     1 fælles, kræver 1 af: dag
       Start      senest start 2018-05-22
       Form       virksomhedspraktik
       Beviser    intet bevis krævet
B1356  Opgaver    kan: affald og genbrug
       Oplæring   ingen oplæring nødvendig
       Timer nok  kræver 8 t, kan 15 t
       Vagter     1 fælles, kræver 1 af: dag
       Start      senest start 2018-05-22
       Form       virksomhedspraktik, hybridpraktik, ordinært job
       Beviser    intet bevis krævet
$ rff-match -t 2021-11-30 why J0008 $(rff-match -t 2021-11-30 shortlist J0008 -f csv -k 3 | sed 1d | cut -d, -f2) --for virksomhed -f csv | cut -d, -f2-7,11 | head -3
citizen,part,code,result,points,text
B1394,fact,R09,,,kan: affald og genbrug
B1394,fact,R10,,,ingen oplæring nødvendig
$ rff-match -t 2021-11-30 why J0008 B1394 -f csv | awk -F, '$3 == "component" { sum += $6 } $3 == "total" { print sum == $6 ? "adds up" : sum " " $6 }'
adds up
