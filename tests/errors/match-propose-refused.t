A pair that a rule stands against.
project: randers

$ printf 'opening,citizen\nJ0001,B0001\n' | rff-match -l en propose -
rff-match: B0001 cannot be proposed for J0001: R01 cannot reach spentrup (reaches: randers, langaa)
rff-match: nothing written
[1]
