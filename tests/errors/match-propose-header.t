Rows without the columns of a pair.
project: randers

$ printf 'a,b\n1,2\n' | rff-match -l en propose -
-:1:1: error: no column citizen; pipe in what shortlist or plan prints with -f csv
-:1:1: error: no column opening; pipe in what shortlist or plan prints with -f csv
2 errors; nothing written
[65]
