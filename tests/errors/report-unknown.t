A report that is not there, and a slip of the pen.
project: none

$ rff-report malt
rff-report: no report "malt"; did you mean maltal?
[2]
$ rff-report evaluation
rff-report: no report "evaluation"; there are maltal, series, rows, indicator, changes, journal, matching, companies, chains, reserve, outlook, retention, followup, caseload, funnel, progress, cases
[2]
