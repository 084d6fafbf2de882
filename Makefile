# SPDX-License-Identifier: MIT
# make            bin/, from a C compiler, libcsv, libyaml and jansson; no git, no network
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
LIBS    = -lcsv -lyaml -ljansson -lm
VERSION = 0.1.0

STD      = -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -DRFF_VERSION='"$(VERSION)"'
COMMANDS = $(patsubst cmd/%.c,%,$(wildcard cmd/rff-*.c))
CLI      = $(filter-out $(wildcard cmd/rff-*.c),$(wildcard cmd/*.c))
SOURCES  = $(wildcard lib/*/*.c)
STANDARD = $(sort $(wildcard lib/standards/*.yaml lib/standards/*/*.yaml))
OBJECTS  = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/standards.o
COMPILE  = $(CC) $(STD) $(WARN) $(HARDEN) $(CFLAGS) -MMD -MP

all: $(COMMANDS:%=$(BIN)/%)

$(BIN)/%: $(BUILD)/cmd/%.o $(CLI:%.c=$(BUILD)/%.o) $(BUILD)/librff.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LINK) -o $@ $^ $(LIBS)

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

clean:
	rm -rf $(BIN) $(BUILD)

.PHONY: all clean
.SECONDARY:
-include $(wildcard $(BUILD)/*.d $(BUILD)/*/*.d $(BUILD)/*/*/*.d)
