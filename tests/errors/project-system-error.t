The system says why a directory cannot be opened.
project: none

$ rff-check -C "$(printf %0300d 0)" 2>err; echo $?; sed "s/00*/0/" err
74
rff-check: 0…: File name too long
