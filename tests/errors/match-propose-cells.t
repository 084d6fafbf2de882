A row with a cell too many.
project: randers

$ printf 'opening,citizen\nJ0001,B0001,x\n' | rff-match -l en propose -
-:2:14: error: 3 cells, but the header has 2; write one cell a column
1 error; nothing written
[65]
