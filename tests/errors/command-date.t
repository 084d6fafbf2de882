A day that does not exist.
project: none

$ rff-report maltal -t 2021-02-30
rff-report: --today: "2021-02-30" is not a date; write YYYY-MM-DD
[2]
