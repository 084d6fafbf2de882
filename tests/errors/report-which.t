rff-report without a report.
project: none

$ rff-report
rff-report: which report? There are maltal, series, rows, indicator, changes, journal, matching, companies, chains, reserve, outlook, retention, followup, caseload, funnel, progress, cases
[2]
