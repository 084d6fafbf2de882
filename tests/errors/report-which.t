rff-report without a report.
project: none

$ rff-report
rff-report: which report? There are maltal, series, rows, indicator, matching, companies, chains, reserve, outlook
[2]
