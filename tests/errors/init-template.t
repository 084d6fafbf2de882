A template that is not there, and a slip of the pen.
project: none

$ rff-init --template cabi p
rff-init: no template "cabi"; there are lolland-falster, corolab, randers, styregruppe, tom
[2]
$ rff-init --template rander p
rff-init: no template "rander"; did you mean randers?
[2]
