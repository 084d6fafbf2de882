--excel is a kind of csv.
project: none

$ rff-check --excel -f json
rff-check: --excel goes with --format csv only
[2]
