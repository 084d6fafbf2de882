propose without standard input.
project: randers

$ rff-match propose
rff-match: propose reads standard input; write propose -
[2]
