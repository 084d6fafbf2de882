rff-report without a report.
project: none

$ rff-report
rff-report: which report? There are maltal, series, rows, indicator, changes, journal, matching, companies, chains, reserve, outlook, retention
[2]
