The figures that the seeds publish, as rff-report counts them from the example projects.
project: none
$ # Lolland-Falster: 590 by March 2019, 663 and 100 in paid hours by December 2019, 51 ambassadors, 400 interested
$ for m in 2019-03 2019-12; do rff-report --insecure-permissions -C "$TOP/data-examples/lolland-falster" -t 2022-02-10 -f csv maltal --month $m | grep -E '^(deltagere|i-loentimer|ambassadoerer|interesserede)' | cut -d, -f1,5; done
deltagere,590
interesserede-virksomheder,318
ambassadoerer,51
i-loentimer,40
deltagere,663
interesserede-virksomheder,400
ambassadoerer,56
i-loentimer,100
$ # 1,439 in all, 485 with paid hours or education, a third in paid work in the window, 20 % of those in January 2022
$ rff-report --insecure-permissions -C "$TOP/data-examples/lolland-falster" -t 2022-02-10 -f csv series deltagere loen-eller-uddannelse i-loennet-arbejde --from 2021-12 --to 2021-12
id,month,value,numerator,denominator,pending
deltagere,2021-12,1439,,,
loen-eller-uddannelse,2021-12,485,,,
i-loennet-arbejde,2021-12,0.333565,480,1439,
$ rff-report --insecure-permissions -C "$TOP/data-examples/lolland-falster" -t 2022-02-10 -f csv series stadig-i-arbejde --from 2022-01 --to 2022-01
id,month,value,numerator,denominator,pending
stadig-i-arbejde,2022-01,0.200000,96,480,
$ # Corolab: the ESF results of the seed
$ rff-report --insecure-permissions -C "$TOP/data-examples/corolab" -t 2023-10-01 -f csv series --from 2023-09 --to 2023-09
id,month,value,numerator,denominator,pending
rekrutteret,2023-09,120,,,
kommercielle,2023-09,20,,,
socialoekonomiske,2023-09,5,,,
gennemfoert,2023-09,120,,,
job-social,2023-09,24,,,0
job-kommerciel,2023-09,24,,,0
arbejdssoegende,2023-09,48,,,
ordinaer-senere,2023-09,36,,,0
$ # Randers: 30 of 50 still employed three months after the start
$ rff-report --insecure-permissions -C "$TOP/data-examples/randers" -t 2023-04-01 -f csv series --from 2022-12 --to 2022-12
id,month,value,numerator,denominator,pending
visiteret,2022-12,50,,,
fastholdt-3-mdr,2022-12,0.600000,30,50,0
besoeg-til-tiden,2022-12,0.925000,74,80,
$ # One citizen, four honest answers: is B0001 counted? (1 yes, 0 no)
$ counted() { rff-report --insecure-permissions -C "$TOP/data-examples/styregruppe" -t 2023-12-31 -f csv rows $1 --month $2 | cut -d, -f1-3 | sort -u | grep -c '^taeller,citizens,B0001'; }
> for id in tilknytning ordinaere-timer fastholdt-3-mdr fastholdt-3-mdr-arbejdsgiver; do echo "$id $(counted $id 2022-11)"; done
> for m in 2022-04 2022-11; do echo "fsm2 in $m $(counted fsm2 $m)"; done
tilknytning 1
ordinaere-timer 1
fastholdt-3-mdr 0
fastholdt-3-mdr-arbejdsgiver 1
fsm2 in 2022-04 1
fsm2 in 2022-11 0
