# SPDX-License-Identifier: MIT
# retention.R DIR DAY BY ANSWER PROGRAM: lifetimes of the placements of DIR on DAY, worked out here, and their curves by
# R's survival; ANSWER (-f csv) has the same groups and days, with the same figures to its six decimals, and PROGRAM,
# given a group's lifetimes, the same to 1e-9. BY is "" or a column of citizens, companies, placements or mentors.
suppressMessages(library(survival))
asked <- commandArgs(TRUE)
read <- function(name) {
  file <- file.path(asked[1], name)
  if (file.exists(file)) read.csv(file, colClasses = "character", encoding = "UTF-8") else data.frame(id = character())
}
day <- as.Date(asked[2])
placements <- read("placements.csv")
placements <- placements[as.Date(placements$start) <= day, ]
end <- as.Date(ifelse(placements$ended == "", NA, placements$ended))
ended <- !is.na(end) & end <= day
days <- as.integer(as.Date(ifelse(ended, end, day), origin = "1970-01-01") - as.Date(placements$start)) + 1L
of <- function(table, key, column) table[match(placements[[key]], table$id), column]
group <- switch(asked[3],
  none = NULL,
  form = placements$form,
  municipality = of(read("citizens.csv"), "citizen", "municipality"),
  consultant = of(read("citizens.csv"), "citizen", "consultant"),
  company.kind = of(read("companies.csv"), "company", "kind"),
  mentor = of(read("mentors.csv"), "mentor", "kind"))
group[is.na(group)] <- ""
answer <- read.csv(asked[4], colClasses = c(group = "character"), na.strings = "")
answer$group[is.na(answer$group)] <- ""

# The answer's blocks: the whole first, then groups by bytes, those not stated last.
starts <- c(1, which(diff(answer$day) <= 0 | head(answer$group, -1) != tail(answer$group, -1)) + 1)
names <- sort(unique(group), method = "radix")
wanted <- c("", names[names != ""], if (any(group == "")) "")
stopifnot(length(days) > 0, identical(answer$group[starts], wanted))

near <- function(got, want, off) {
  stopifnot(identical(is.na(got), is.na(want) | is.nan(want)))
  stopifnot(all(abs(got - want)[!is.na(got)] <= off))
}
last <- c(starts[-1] - 1, nrow(answer))
for (i in seq_along(wanted)) {
  these <- if (i == 1) rep(TRUE, length(days)) else group == wanted[i]
  fit <- survfit(Surv(days[these], ended[these]) ~ 1, conf.type = "plain")
  input <- tempfile()
  write.table(cbind(days, as.integer(ended))[these, , drop = FALSE], input, row.names = FALSE, col.names = FALSE)
  exact <- read.csv(text = system2(asked[5], stdin = input, stdout = TRUE))
  part <- answer[starts[i]:last[i], ]
  for (got in list(part, exact))
    stopifnot(identical(as.numeric(got$day), as.numeric(fit$time)), all(got$at_risk == fit$n.risk),
      all(got$ended == fit$n.event), all(got$censored == fit$n.censor))
  near(part$survival, fit$surv, 5.001e-7)
  near(part$low, fit$lower, 5.001e-7)
  near(part$high, fit$upper, 5.001e-7)
  near(exact$survival, fit$surv, 1e-9)
  near(exact$low, fit$lower, 1e-9)
  near(exact$high, fit$upper, 1e-9)
}
