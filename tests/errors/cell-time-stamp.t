A time stamp without a time.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\n' >rff.yaml
$ printf 'id,name,kind,recorded\nV1,A,forening,2021-01-01\n' >companies.csv
$ rff-check
companies.csv:2:15: error: recorded: "2021-01-01" is no time stamp; write YYYY-MM-DDThh:mm:ssZ (UTC)
1 error
[65]
