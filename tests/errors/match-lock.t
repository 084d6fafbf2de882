A lock that cannot be heeded: B0001 left in 2018, so nothing can be locked to them in 2019.
project: lolland-falster

$ sed -i 's/^matching:/matching:\n  lock: [{opening: J0008, citizen: B0001, reason: x, by: y}]/' rff.yaml; rff-match -l en -t 2019-06-01 plan -f csv | head -3 | cut -d, -f1-4
rff.yaml:168:20: warning: lock: J0008 and B0001 are not in the plan: R01 Transport: cannot reach maribo (reaches: nakskov); R07 Support: missing: help with reading, a lift to work; R09 Tasks: missing: waste and recycling; R15 Citizen: left 2018-10-11
1 warning
opening,citizen,slot,role
J0008,B0151,1,forslag
J0008,B0498,2,forslag
$ # Two locks of one citizen, and a lock of what is forbidden, are no instructions.
$ sed -i 's/^  lock: .*/  lock: [{opening: J0008, citizen: B0151, reason: x, by: y}, {opening: J0009, citizen: B0151, reason: x, by: y}]\n  forbid: [{opening: J0008, citizen: B0151, reason: x, by: y}]/' rff.yaml; rff-check -l en
rff.yaml:168:20: error: lock: J0008 and B0151 are forbidden too (line 169); keep one of the two lines
rff.yaml:168:88: error: lock: B0151 is locked already (line 168); keep one of the two lines
2 errors
[65]
