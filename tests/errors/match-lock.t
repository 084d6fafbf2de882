A lock that cannot be heeded: B0001 left in 2018, so nothing can be locked to them in 2019.
project: lolland-falster

$ sed -i 's/^matching:/matching:\n  lock: [{opening: J0008, citizen: B0001, reason: x, by: y}]/' rff.yaml; rff-match -l en -t 2019-06-01 plan -f csv | head -3 | cut -d, -f1-4
rff.yaml:168:20: warning: lock: J0008 and B0001 are not in the plan: the opening is not open, or the citizen is not free, that day
1 warning
opening,citizen,slot,role
J0008,B0151,1,forslag
J0008,B0498,2,forslag
