On a file system that cannot let two files change places a plain rename is made; what the preloaded library refuses is
only the exchange.
project: none

$ printf '#define _GNU_SOURCE\n#include <errno.h>\n#include <stdio.h>\n#include <fcntl.h>\nint renameat2(int a, const char *b, int c, const char *d, unsigned flags)\n{\n\tif (!flags)\n\t\treturn renameat(a, b, c, d);\n\terrno = EINVAL;\n\treturn -1;\n}\n' >no.c; cc -shared -fPIC -o no.so no.c
$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ LD_PRELOAD=$PWD/no.so rff-enroll companies name=A kind=forening
V0001
$ LD_PRELOAD=$PWD/no.so rff-enroll companies name=B kind=forening
V0002
$ printf 'id,kind\nT1,frivillig\n' >t.csv; printf 'id,name,kind\nV9,C,forening\n' >v.csv; LD_PRELOAD=$PWD/no.so rff-enroll companies v.csv mentors t.csv
V9
T1
$ LD_PRELOAD=$PWD/no.so rff-enroll --undo; cut -d, -f1,2 companies.csv mentors.csv; rff-check; ls .rff/tmp
id,name
V0001,A
V0002,B
id,kind
