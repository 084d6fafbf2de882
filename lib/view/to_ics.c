/* SPDX-License-Identifier: MIT */
/* See ics.h. */
#include <errno.h>
#include <libical/ical.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "ics.h"

static const char zone_name[] = "Europe/Copenhagen";

/*
 * When memory is short libical answers NULL, or leaves out what it could not copy and says nothing; then only errno
 * tells, which ics_print sets to 0 first.
 */
static void *need(void *made)
{
	if (!made || errno == ENOMEM)
		memory_out();
	return made;
}

/* libical writes through some of the NULLs it got. Any other fault comes again when this returns, and ends the process. */
static void starved(int number)
{
	(void)number;
	if (errno == ENOMEM)
		memory_out();
}

static void put(icalcomponent *to, icalproperty *p)
{
	icalcomponent_add_property(to, need(p));
}

static icaltimetype moment(const char *text)
{
	return icaltime_from_string(text);
}

/*
 * Half of the zone: it begins each year on the month's last Sunday (directive 2000/84/EC: at 01:00 UTC). The rules
 * hold since 1996.
 */
static void put_half(icalcomponent *zone, icalcomponent *half, const char *name, const char *first, int from, int to,
		     const char *rule)
{
	need(half);
	put(half, icalproperty_new_tzname(name));
	put(half, icalproperty_new_dtstart(moment(first)));
	put(half, icalproperty_new_tzoffsetfrom(from));
	put(half, icalproperty_new_tzoffsetto(to));
	put(half, icalproperty_new_rrule(icalrecurrencetype_from_string(rule)));
	icalcomponent_add_component(zone, half);
}

/*
 * libical lists the machine's zones before its first use of UTC: it is to find none to read, and now, as the failing
 * open takes the place of an ENOMEM in errno.
 */
static void no_zones(void)
{
	icaltimezone_set_builtin_tzdata(1);
	set_zone_directory("/dev/null");
	need(icaltimezone_get_utc_timezone());
}

static icalcomponent *zone_new(void)
{
	enum { HOUR = 3600 };
	icalcomponent *zone = need(icalcomponent_new_vtimezone());
	no_zones();
	put(zone, icalproperty_new_tzid(zone_name));
	put_half(zone, icalcomponent_new_xdaylight(), "CEST", "19960331T020000", HOUR, 2 * HOUR,
		 "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
	put_half(zone, icalcomponent_new_xstandard(), "CET", "19961027T030000", 2 * HOUR, HOUR,
		 "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
	return zone;
}

static icaltimetype at_hour(day d, bool timed, int hour)
{
	int year, mon, mday;
	day_split(d, &year, &mon, &mday);
	icaltimetype t = icaltime_null_time();
	t.year = year;
	t.month = mon;
	t.day = mday;
	t.is_date = !timed;
	t.hour = timed ? hour : 0;
	return t;
}

static void put_time(icalcomponent *event, icalproperty *p, bool timed)
{
	need(p);
	if (timed)
		icalproperty_add_parameter(p, need(icalparameter_new_tzid(zone_name)));
	put(event, p);
}

static icalcomponent *alarm_new(const char *summary)
{
	icalcomponent *alarm = need(icalcomponent_new_valarm());
	struct icaltriggertype before = {.time = icaltime_null_time(), .duration = icaldurationtype_from_string("-P1D")};
	put(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
	put(alarm, icalproperty_new_trigger(before));
	put(alarm, icalproperty_new_description(summary));
	return alarm;
}

/* 20211004T071834Z of 2021-10-04T07:18:34Z. */
static icaltimetype stamp(const char *text)
{
	char plain[17];
	size_t n = 0;
	for (; *text && n < sizeof(plain) - 1; text++)
		if (*text != '-' && *text != ':')
			plain[n++] = *text;
	plain[n] = '\0';
	return moment(plain);
}

static icalcomponent *event_new(const struct ics_event *e)
{
	icalcomponent *event = need(icalcomponent_new_vevent());
	put(event, icalproperty_new_uid(e->uid));
	put(event, icalproperty_new_dtstamp(stamp(e->stamp)));
	put(event, icalproperty_new_lastmodified(stamp(e->stamp)));
	put(event, icalproperty_new_sequence(e->sequence));
	put_time(event, icalproperty_new_dtstart(at_hour(e->on, e->timed, 9)), e->timed);
	put_time(event, icalproperty_new_dtend(e->timed ? at_hour(e->on, true, 10) : at_hour(e->on + 1, false, 0)), e->timed);
	put(event, icalproperty_new_summary(e->summary));
	put(event, icalproperty_new_description(e->description));
	put(event, icalproperty_new_status(e->cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
	put(event, icalproperty_new_transp(e->timed && !e->cancelled ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
	put(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
	if (e->alarm)
		icalcomponent_add_component(event, alarm_new(e->summary));
	return event;
}

void ics_print(struct buf *out, const char *name, const struct ics_event *list, size_t n)
{
	struct sigaction before, catch = {.sa_handler = starved, .sa_flags = (int)SA_RESETHAND};
	icalerror_set_errors_are_fatal(0);
	sigemptyset(&catch.sa_mask);
	sigaction(SIGSEGV, &catch, &before);
	errno = 0;
	icalcomponent *all = need(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
	icalproperty *title = need(icalproperty_new_x(name));
	put(all, icalproperty_new_prodid("-//rff//rff-followup//DA"));
	put(all, icalproperty_new_version("2.0"));
	put(all, icalproperty_new_calscale("GREGORIAN"));
	put(all, icalproperty_new_method(ICAL_METHOD_PUBLISH));
	icalproperty_set_x_name(title, "X-WR-CALNAME");
	put(all, title);
	icalcomponent_add_component(all, zone_new());
	for (size_t i = 0; i < n; i++)
		icalcomponent_add_component(all, event_new(&list[i]));
	char *text = need(icalcomponent_as_ical_string_r(all));
	sigaction(SIGSEGV, &before, NULL);
	buf_z(out, text);
	icalmemory_free_buffer(text);
	icalcomponent_free(all);
}
