-- SPDX-License-Identifier: MIT
-- The follow-up rules that project.c writes into rff.yaml.

INSERT INTO rule VALUES
  ('halv-maaned', 0, 15, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
  ('to-en-halv', 2, 15, 'start', ' smaajob ordinaert-job fleksjob ', NULL, NULL, NULL, NULL, NULL),
  ('tre-maaneder', 3, 0, 'start', ' smaajob ordinaert-job ', NULL, NULL, NULL, NULL, NULL),
  ('praktik', 0, 21, 'start', ' virksomhedspraktik nytteindsats hybridpraktik ', ' 360 376 ', NULL, NULL, '2019-06-30', NULL),
  ('praktik', 0, 35, 'start', ' virksomhedspraktik nytteindsats ', ' 360 376 101 ',
    ' kth-jobparat kth-aktivitetsparat dagpenge sygedagpenge jobafklaring ingen ', '2019-07-01', NULL, NULL),
  ('tilskud', 1, 10, 'start', NULL, NULL, ' dagpenge kth-jobparat sygedagpenge ledighedsydelse ', '2018-06-01', '2020-05-31', NULL),
  ('velkomst', 0, 10, 'enrolment', NULL, ' 360 330 730 ', NULL, '2018-05-15', '2020-03-31', 'start'),
  ('fire-uger-efter', 0, 28, 'exit', NULL, NULL, NULL, NULL, NULL, 'slut'),
  ('seks-maaneder-efter', 6, 0, 'exit', NULL, NULL,
    ' kth-aktivitetsparat udh-uddannelsesparat ressourceforloeb revalidering ingen dagpenge ', '2018-09-01', NULL, '6-mdr'),
  ('fem-et-halvt', 66, 0, 'enrolment', NULL, NULL, NULL, NULL, '2018-12-31', '6-mdr');
