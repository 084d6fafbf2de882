A word that is no cell, a cell that decide does not take, one given twice.
project: randers

$ rff-match decide M0001 ansat leder; rff-match decide M0001 ansat score=3; rff-match decide M0001 ansat chooser=a chooser=b
rff-match: "leder": write COLUMN=VALUE
rff-match: "score" is not given here; there are chooser reason decided note
rff-match: chooser is given twice
[2]
