rff.yaml is larger than any rff.yaml.
project: none

$ truncate -s 1048577 rff.yaml
$ rff-check
rff.yaml: error: is larger than 1 MiB
1 error
[74]
