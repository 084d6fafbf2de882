# SPDX-License-Identifier: MIT
# make            bin/, from a C compiler, libcsv, libyaml, jansson, libsodium and libical; no git, no network
# make check      every test but those that need servers, npm, R or a browser
# make demo       the main job on the example project
# make help       all targets

PREFIX  = /usr/local
BIN     = bin
BUILD   = build
CC      = cc
CFLAGS  = -O2 -g
WARN    = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2
HARDEN  = -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection -fcf-protection -fPIE
LINK    = -pie -Wl,-z,relro,-z,now,-z,noexecstack
LIBS    = -lcsv -lyaml -ljansson -lsodium -lm
VERSION = 0.1.0

STD      = -std=c11 -ffp-contract=off -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -DRFF_VERSION='"$(VERSION)"'
COMMANDS = $(patsubst cmd/%.c,%,$(wildcard cmd/rff-*.c))
CLI      = $(filter-out $(wildcard cmd/rff-*.c cmd/report*.c cmd/match*.c cmd/followup*.c),$(wildcard cmd/*.c))
SOURCES  = $(wildcard lib/*/*.c)
STANDARD = $(sort $(wildcard lib/standards/*.yaml lib/standards/*/*.yaml))
OBJECTS  = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/standards.o
COMPILE  = $(CC) $(STD) $(WARN) $(HARDEN) $(CFLAGS) -MMD -MP

all: $(COMMANDS:%=$(BIN)/%) $(BIN)/locale/da/LC_MESSAGES/rff.mo

$(BIN)/%: $(BUILD)/cmd/%.o $(CLI:%.c=$(BUILD)/%.o) $(BUILD)/librff.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LINK) -o $@ $(filter %.o,$^) $(BUILD)/librff.a $(LIBS)

$(BIN)/rff-report: $(patsubst %.c,$(BUILD)/%.o,$(wildcard cmd/report*.c))
$(BIN)/rff-match: $(patsubst %.c,$(BUILD)/%.o,$(wildcard cmd/match*.c))
$(BIN)/rff-followup $(BUILD)/unit/test_ics: LIBS += -lical
$(BIN)/rff-followup: $(patsubst %.c,$(BUILD)/%.o,$(wildcard cmd/followup*.c))

$(BUILD)/librff.a: $(OBJECTS)
	@rm -f $@
	ar rcsD $@ $^

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<

# The YAML of lib/standards as byte arrays, so that the binaries need no files beside them.
$(BUILD)/standards.c: $(STANDARD) Makefile
	@mkdir -p $(@D)
	@{ echo '#include "lib/data/data.h"'; n=0; \
	for f in $(STANDARD); do n=$$((n+1)); echo "static const unsigned char file$$n[] = {"; \
	  od -An -v -tx1 "$$f" | sed 's/ \([0-9a-f][0-9a-f]\)/0x\1,/g'; echo '};'; done; \
	echo 'const struct standard standards[] = {'; n=0; \
	for f in $(STANDARD); do n=$$((n+1)); \
	  echo "{\"$${f#lib/standards/}\", file$$n, sizeof(file$$n)},"; done; \
	echo '};'; echo 'const size_t nstandards = sizeof(standards) / sizeof(standards[0]);'; } >$@.new
	@mv $@.new $@

$(BUILD)/standards.o: $(BUILD)/standards.c
	$(COMPILE) -I. -c -o $@ $<

# ---- the example projects: made by their generators, equal to what is committed (tests/examples) ----

EXAMPLE   = data-examples/lolland-falster
GENERATOR = $(BUILD)/generate/lolland-falster
SMALL     = corolab randers styregruppe
GENERATE  = $(BUILD)/data-examples/generate

$(GENERATOR): $(patsubst %.c,$(BUILD)/%.o,$(wildcard data-examples/generate/lolland-falster*.c))
$(SMALL:%=$(BUILD)/generate/%): $(BUILD)/generate/%: $(GENERATE)/%.o \
  $(patsubst %.c,$(BUILD)/%.o,$(wildcard data-examples/generate/small*.c))
$(GENERATOR) $(SMALL:%=$(BUILD)/generate/%): $(GENERATE)/base.o $(GENERATE)/words.o
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LINK) -o $@ $^

# The small ones are put beside $(EXAMPLE).
examples: $(GENERATOR) $(SMALL:%=$(BUILD)/generate/%)
	cp lib/standards/templates/lolland-falster.yaml $(EXAMPLE)/rff.yaml
	$(GENERATOR) $(EXAMPLE)
	for n in $(SMALL); do d=$(dir $(EXAMPLE))$$n; mkdir -p $$d && \
	  cp lib/standards/templates/$$n.yaml $$d/rff.yaml && $(BUILD)/generate/$$n $$d || exit 1; done

demo: all
	@$(BIN)/rff-report -C $(EXAMPLE) --insecure-permissions -t 2021-12-10 -l da maltal --month 2021-11

# ---- manual pages: rff-project(5) has its columns from the schema ----

$(BUILD)/man/columns: $(BUILD)/man/columns.o $(BUILD)/librff.a
	$(CC) $(CFLAGS) $(LINK) -o $@ $^ $(LIBS)

man: $(BUILD)/man/columns
	$(BUILD)/man/columns <man/rff-project.5.in >man/rff-project.5

# ---- tests ----

UNIT = $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test_*.c))

$(BUILD)/unit/%: $(BUILD)/tests/unit/%.o $(CLI:%.c=$(BUILD)/%.o) $(BUILD)/librff.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LINK) -o $@ $^ $(LIBS) -lcmocka

unit: $(UNIT)

# What a fuzz target needs beside it: everything built by clang with its sanitizers (tests/fuzz/run).
$(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/librff.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(LIBS)

fuzz:
	@BUILD=$(BUILD) tests/fuzz/run

# The long ones first, as several run at a time.
check: all unit
	@tests/coverage
	@BIN=$(BIN) tests/run tests/compilers tests/safety/torture.sh tests/safety/failing-malloc tests/oracle/oracle.sh \
	  tests/oracle/public.sh tests/oracle/keys.sh tests/oracle/stage.sh tests/oracle/followup.sh tests/examples \
	  tests/install tests/danish tests/permuted tests/man-examples tests/lint $(UNIT) tests/*/*.t

check-readers: all
	@BIN=$(BIN) JOBS=1 tests/run tests/readers/*.sh

check-all: check check-readers
	@BUILD=$(BUILD) tests/fuzz/run
	@tests/safety/selftest.sh quick
	@BIN=$(BIN) tests/oracle/followup.sh long
	@BIN=$(BIN) tests/safety/torture.sh long
	@BIN=$(BIN) tests/safety/failing-malloc long
	@BIN=$(BIN) WRAP='valgrind -q --error-exitcode=99 --leak-check=no' tests/run tests/cli/*.t

bench: all $(GENERATOR)
	@tests/bench/run $(BIN) $(GENERATOR)
	@tests/bench/followup $(BIN)
	@tests/bench/storage $(BIN)

bench-plan:
	@tests/bench/plan

$(BUILD)/bench/rank: $(BUILD)/tests/bench/rank.o $(BUILD)/librff.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LINK) -o $@ $^ $(LIBS)

bench-shortlist: all $(BUILD)/bench/rank
	@tests/bench/shortlist $(BIN) $(BUILD)/bench/rank

# ---- install ----

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(foreach n,1 5 7,$(DESTDIR)$(PREFIX)/share/man/man$(n))
	install -m 755 $(COMMANDS:%=$(BIN)/%) $(DESTDIR)$(PREFIX)/bin
	$(foreach n,1 5 7,install -m 644 man/*.$(n) $(DESTDIR)$(PREFIX)/share/man/man$(n) &&) true
	install -D -m 644 $(BIN)/locale/da/LC_MESSAGES/rff.mo $(DESTDIR)$(PREFIX)/share/locale/da/LC_MESSAGES/rff.mo
	$(foreach c,$(COMMANDS),install -m 644 cmd/completion.bash \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/$(c) &&) true

help:
	@echo 'all (default)  bin/'
	@echo 'install        DESTDIR= PREFIX=/usr/local'
	@echo 'demo           the monthly summary of the example project'
	@echo 'examples man   remake data-examples, man/rff-project.5'
	@echo 'check          tests; check-readers: those with other programs; check-all: the long ones'
	@echo 'fuzz           FUZZ_SECONDS=30 of random input for each reader'
	@echo 'bench          time and memory at 1.4k, 14k and 140k participants, 100k placements; what storing costs'
	@echo 'bench-plan     the plan beside LEMON'
	@echo 'bench-shortlist  the shortlist beside DuckDB and sqlite3, with the same rows'
	@echo 'clean          remove bin/ and build/'

# ---- Danish messages ----

# Without a charset gettext converts nothing, of which glibc dies when memory is short; msgfmt's warning of it is dropped.
$(BIN)/locale/%/LC_MESSAGES/rff.mo: lib/po/%.po
	@mkdir -p $(@D)
	msgfmt --check-format -o /dev/null $<
	@grep -v '^"Content-Type:' $< | msgfmt -o $@ - 2>/dev/null

# The messages of the sources; schema.def has the help of every column.
pot:
	@mkdir -p $(BUILD)
	sed 's/^COL/col/' lib/data/schema.def >$(BUILD)/schema.c
	xgettext -o $(BUILD)/rff.pot -LC --from-code=UTF-8 --no-location --sort-output --package-name=rff \
	  $(KEYWORDS) lib/*/*.c cmd/*.c $(BUILD)/schema.c

# Brings lib/po/da.po up to date with the sources; what is new or changed is then to be translated.
po: pot
	msgmerge -q --no-location --sort-output --no-fuzzy-matching -U --backup=none lib/po/da.po $(BUILD)/rff.pot

KEYWORDS = -k -ktr -kN_ -kdiag_error:4 -kdiag_warn:4 -kindicator_error:3 -kcli_die:3 -kcli_say:2 \
  -kbad_value:3 -kcol:10 -kcli_findings:4 -kneed_valid:3 -kwarn:6 -kcomplain:3 -krefuse:3

clean:
	rm -rf $(BIN) $(BUILD)

.PHONY: all examples demo man pot po unit check check-readers check-all fuzz bench bench-plan bench-shortlist install help clean
.SECONDARY:
-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/*/*/*.d)
