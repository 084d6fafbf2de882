rff-report indicator: each part of the language in words, Danish and English.
project: none
$ cat >rff.yaml <<'END'
> rff: 1
> id: x
> name: X
> period: {from: 2021-01-01, to: 2021-12-31}
> followup: [{id: halv, after: 15d, from: start}]
> indicators:
>   - {id: sets, label: {da: Mængder, en: Sets}, unit: citizens, window: quarter, when: at-end, among: {municipality: [360, 376], tasks: "!=lager", exited: missing, enrolled: in-window}}
>   - {id: hours, unit: citizens, window: month, with: {placements: {form: [paid, uddannelse], paid_hours: ">=10", window: {from: 2021-02-01, to: 2021-03-31}}}, with_any: [{visits: {employed: ja}}, {forms: {age: "<30"}}], without: {exemptions: {}}, value: {sum: placements.paid_hours}}
>   - {id: kept, unit: citizens, window: to-date, with: {placements: {when: observed, same: company}}, value: share, observe: {from: {first: {placements: {form: smaajob}}}, after: 2m, within: 3w}, targets: [{value: 0.5, by: 2021-06-30}, {value: 3, of: 5, by: 2021-12-31}]}
>   - {id: group, unit: citizens, window: month, with: {placements: {form: ordinary}}, value: share, of: {group: indsatsgruppe}, best: true, source: STAR}
>   - {id: days, unit: citizens, window: half-year, value: {median_days: {from: enrolled, to: {contacts: {channel: face_to_face}}}}, at_most: true}
>   - {id: others, unit: placements, window: year, when: starts, among: {citizen.benefit: ledighedsydelse}, with: {placements: {when: ends}}, value: {distinct: company.kind}}
>   - {id: due, unit: due, window: {from: 2021-01-01, to: 2021-06-30}, among: {state: [forfalden, overskredet], due: by-end}}
> END
$ rff-report indicator sets
Sets

Id      sets
Label   Sets
Window  the quarter up to the month's end
Value   the number of units
Units   citizens active on the window's last day, where municipality is Lolland
        or Guldborgsund and tasks is not Warehouse and exited is not stated and
        enrolled is in the window.
$ rff-report -l da indicator sets
Mængder

Id       sets
Navn     Mængder
Vindue   kvartalet til og med måneden
Værdi    antallet af enheder
Enheder  borgere, der er i gang på vinduets sidste dag, hvor kommune er Lolland
         eller Guldborgsund og opgaver ikke er Lager og afsluttet ikke er
         angivet og startet ligger i vinduet.
$ rff-report indicator hours
hours

Id      hours
Label   hours
Window  the month
Value   the sum of paid hours of the placements named under units
Units   citizens begun by the window's last day; with at least one of:
        placements active in the window (the window here: 2021-02-01 to
        2021-03-31), where form is one marked paid or Education and paid hours
        is at least 10; with at least one of: visits in the window, where
        employed is yes, or of: forms in the window, where age is under 30;
        without any of: exemptions active in the window.
$ rff-report -l da indicator kept
kept

Id          kept
Navn        kept
Vindue      fra projektets start til og med måneden
Værdi       tæller divideret med nævner
Tæller      af nævneren: borgere, der er begyndt senest på vinduets sidste dag;
            med mindst én af: forløb, der er i gang på observationsdagen, hos
            samme virksomhed.
Nævner      borgere, der er begyndt senest på vinduets sidste dag.
Observeres  2 måneder efter begyndelsen på den første af: forløb, der er i gang
            i vinduet, hvor form er Småjob, eller inden for de næste 21 dage.
            De, hvis dag ikke er nået, afventer.
Mål         50,0 % inden 30. juni 2021; 60,0 % inden 31. december 2021
$ rff-report indicator kept -f csv
part,text
id,kept
label,kept
window,from the project's start to the month's end
value,numerator divided by denominator
numerator,"of the denominator: citizens begun by the window's last day; with at least one of: placements active on the observation day, at the same company."
denominator,citizens begun by the window's last day.
observe,"2 months after the beginning of the first of: placements active in the window, where form is Small job, or within the next 21 days. Those whose day has not come are pending."
targets,50.0% by 30 June 2021; 60.0% by 31 December 2021
$ rff-report indicator group
group

Id           group
Label        group
Window       the month
Value        numerator divided by denominator; the best month too
Numerator    of the denominator: citizens begun by the window's last day; with
             at least one of: placements active in the window, where form is one
             marked ordinary.
Denominator  citizens of the indsatsgruppe: enrolled by the window's last day,
             not moved away, dead or pensioned before the window, and not exempt
             for the whole of it.
Source       STAR
$ rff-report -l da indicator days
days

Id       days
Navn     days
Vindue   halvåret til og med måneden
Værdi    medianen af dage til den første af: virksomhedskontakter i vinduet,
         hvor kanal er en med mærket face_to_face (dagene tælles efter
         indskrivning); mindre er bedre
Enheder  borgere, der er begyndt senest på vinduets sidste dag.
$ rff-report indicator others
others

Id      others
Label   others
Window  the year up to the month's end
Value   the number of different: kind of the company
Units   placements that begin in the window, where benefit of the citizen is
        Flex job unemployment allowance; with at least one of: other placements
        that end in the window.
$ rff-report -l da indicator due
due

Id       due
Navn     due
Vindue   2021-01-01 til 2021-06-30
Værdi    antallet af enheder
Enheder  opfølgningsfrister til og med vinduets sidste dag, hvor tilstand er
         Forfalden eller Overskredet og frist ligger senest på vinduets sidste
         dag.
$ rff-report indicator
rff-report: which indicator? Write indicator ID; see rff-report --help
[2]
$ rff-report indicator kep
rff-report: no indicator "kep"; did you mean kept?
[2]
