--columns of one table.
project: none

$ rff-enroll --columns citizens companies
rff-enroll: "companies" is not expected; see rff-enroll --help
[2]
