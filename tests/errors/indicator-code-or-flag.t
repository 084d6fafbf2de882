A test for a code that is not there.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\nindicators:\n  - {id: i, unit: citizens, window: month, among: {exit_reason: leavs}}\n' >rff.yaml
$ rff-check
rff.yaml:6:65: error: exit_reason: "leavs" is no code or flag of exit_reason; write one of gennemfoert, job, uddannelse, fleksjob, sygdom, eget-oenske, afbrudt, andet, ukendt, fraflyttet, doed, pension
1 error
[65]
