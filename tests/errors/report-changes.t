Two times, the earlier first.
project: randers

$ rff-report changes --from 2022-01-01T00:00:00Z
rff-report: changes needs --from STAMP and --to STAMP, and no -K
[2]
$ rff-report changes --from 2022-01-01T00:00:00Z --to 2021-01-01T00:00:00Z
rff-report: --from is later than --to; exchange them
[2]
$ rff-report changes --from 2022-01 --to 2022-02
rff-report: --from: "2022-01" is not a time in UTC; write YYYY-MM-DDThh:mm:ssZ
[2]
$ rff-report series --from 2022-01-01T00:00:00Z
rff-report: --from: "2022-01-01T00:00:00Z" is not a month; write YYYY-MM or last
[2]
