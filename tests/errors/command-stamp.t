A time that is none.
project: none

$ rff-report maltal -K 2021-02-30T00:00:00Z
rff-report: --known-at: "2021-02-30T00:00:00Z" is not a time in UTC; write YYYY-MM-DDThh:mm:ssZ
[2]
$ rff-check -K 2021-02-28
rff-check: --known-at: "2021-02-28" is not a time in UTC; write YYYY-MM-DDThh:mm:ssZ
[2]
