rff-enroll --columns lists the tables, and the columns of one, in both languages and for programs; no project is needed.
project: none

$ rff-enroll --columns -f csv | wc -l
18
$ rff-enroll --columns | head -n 4
Table       Holds
──────────────────────
companies   Companies
citizens    Citizens
$ rff-enroll --columns -l da | head -n 4
Tabel       Indhold
───────────────────────────────────────────
companies   Virksomheder
citizens    Borgere
$ rff-enroll --columns exemptions
Column    *  Value                 Meaning
────────────────────────────────────────────────────────────────────────────────
citizen   *  an id (citizens)      the citizen
from      *  YYYY-MM-DD            first day
to           YYYY-MM-DD            last day
reason    *  a code (exemption)    why
recorded     YYYY-MM-DDThh:mm:ssZ  when this version of the row was written,
                                   UTC; filled by rff
by           text on one line      who wrote it; filled by rff

* required   P private
$ rff-enroll --columns exemptions -f csv
column,required,value,help
citizen,*,an id (citizens),the citizen
from,*,YYYY-MM-DD,first day
to,,YYYY-MM-DD,last day
reason,*,a code (exemption),why
recorded,,YYYY-MM-DDThh:mm:ssZ,"when this version of the row was written, UTC; filled by rff"
by,,text on one line,who wrote it; filled by rff
$ rff-enroll --columns citizens -f json | head -n 2
[
 {"column": "id", "required": "*", "value": "letters, digits, . _ -, at most 32", "help": "given by rff, never a CPR number"},
$ rff-enroll --columns placements -f csv -o columns.csv; head -n 2 columns.csv
column,required,value,help
id,*,"letters, digits, . _ -, at most 32",given by rff
$ rff-enroll --columns borgere
rff-enroll: no table "borgere"; see rff-enroll --columns
[2]
$ rff-enroll --columns citizens >/dev/full
rff-enroll: standard output: No space left on device
[74]
