An item of another instrument.
project: none

$ printf 'rff: 1\nid: x\nname: X\nperiod: {from: 2021-01-01}\ninstruments: [{id: eget, scale: [1, 5], items: [jobtro]}, {id: andet, scale: [0, 1], items: [ro]}]\n' >rff.yaml
$ printf 'id,municipality,benefit,enrolled\nB1,360,ingen,2021-01-01\n' >citizens.csv
$ printf 'citizen,date,instrument,item,rater,value\nB1,2021-02-02,eget,ro,borger,1\n' >progress.csv
$ rff-check
progress.csv:2:20: error: item: "ro" is no item of the instrument; see instruments in rff.yaml
1 error
[65]
