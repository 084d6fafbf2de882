A column that placements do not have.
project: randers

$ rff-report -l en retention --by kind
rff-report: --by: placements have no column "kind"; see rff-project(5)
[2]
