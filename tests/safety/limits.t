A limit on the size of files (RLIMIT_FSIZE, in blocks of 512 bytes) is a full disk for one process: a change that does not
fit is refused with 74, whole, whichever of its files is the one; the next change finds nothing amiss.
project: none

$ mkdir -m 700 p; printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >p/rff.yaml
$ { echo id,name,kind; seq -f 'V%04.0f,Virksomhed,forening' 300; } >p/companies.csv; wc -c <p/companies.csv
7813
$ printf 'id,name,kind\nV0999,Ny,forening\n' >rows.csv; printf 'id,kind,company\nT0999,frivillig,V0999\n' >mentors.csv
$ rff-enroll -q -C p companies name=A kind=forening; cp -R p good
$ # ---- status, what was said; what differs from before; files taken for edited by hand after the next change
$ cat >try.sh <<'.'
> for blocks in 0 1 2 4 8 16 32 64 128; do
> 	rm -rf p; cp -R good p
> 	(ulimit -f $blocks; "$@" 2>&1; echo $?) | paste -sd' '
> 	for file in good/*; do cmp -s "$file" "p/${file#good/}" || printf '%s ' "${file#good/}"; done
> 	for file in p/*; do [ -e "good/${file#p/}" ] || printf '%s ' "${file#p/}"; done
> 	rff-enroll -q -C p companies name=B kind=forening && rff-check -C p
> 	rff-report -C p -f csv journal | grep -c ',edit,'
> done
> .
$ sh try.sh rff-enroll -C p companies name=C kind=forening
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
V0302 0
companies.csv 2
V0302 0
companies.csv 2
V0302 0
companies.csv 2
$ sh try.sh rff-enroll -C p --amend companies V0001 name=C
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
0
companies.csv 2
0
companies.csv 2
0
companies.csv 2
$ sh try.sh rff-enroll -C p companies rows.csv mentors mentors.csv
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
V0999 T0999 0
companies.csv mentors.csv 2
V0999 T0999 0
companies.csv mentors.csv 2
V0999 T0999 0
companies.csv mentors.csv 2
$ sh try.sh rff-enroll -C p --undo
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: companies.csv: File too large; nothing written 74
2
rff-enroll: .rff/journal: File too large; nothing written 74
2
rff-enroll: .rff/journal: File too large; nothing written 74
2
0
companies.csv 2
0
companies.csv 2
$ # ---- a new project
$ for blocks in 0 1 64; do rm -rf new; (ulimit -f $blocks; rff-init new; echo $?) 2>&1 | cat; ls -A new; done
rff-init: new/rff.yaml: File too large
74
rff-init: new/rff.yaml: File too large
74
0
rff.yaml
