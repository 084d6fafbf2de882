RFF_TODAY is no day.
project: none

$ RFF_TODAY=i-dag rff-check
rff-check: RFF_TODAY: "i-dag" is not a date; write YYYY-MM-DD
[2]
