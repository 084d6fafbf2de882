A format that is not there.
project: none

$ rff-check -f cvs
rff-check: --format: unknown format "cvs"; there are text, csv, json; did you mean csv?
[2]
