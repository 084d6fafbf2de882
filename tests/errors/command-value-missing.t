An option whose value is missing.
project: none

$ rff-report maltal --month
rff-report: --month needs a value: YYYY-MM|last
[2]
