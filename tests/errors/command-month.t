A month that does not exist.
project: none

$ rff-report maltal --month 2021-13
rff-report: --month: "2021-13" is not a month; write YYYY-MM or last
[2]
