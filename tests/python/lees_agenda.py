"""Reads an iCalendar file from standard input with a library that is not ours and writes what it understood as JSON."""

import json
import sys
from zoneinfo import ZoneInfo

from icalendar import Calendar

HIER = ZoneInfo("Europe/Amsterdam")


def item(event):
    assert not event.errors, event.errors
    begin, einde = event["DTSTART"].dt, event["DTEND"].dt
    assert begin.tzinfo is not None and einde.tzinfo is not None, "a time of nowhere"
    return {
        "uid": str(event["UID"]),
        "titel": str(event["SUMMARY"]),
        "plaats": str(event.get("LOCATION", "")),
        "begin": begin.astimezone(HIER).isoformat(),
        "einde": einde.astimezone(HIER).isoformat(),
        "status": str(event["STATUS"]),
        "volgnummer": int(event["SEQUENCE"]),
        "gemaakt": event["DTSTAMP"].dt.astimezone(HIER).isoformat(),
    }


agenda = Calendar.from_ical(sys.stdin.buffer.read())
assert not agenda.errors, agenda.errors
assert str(agenda["VERSION"]) == "2.0"
items = [item(event) for event in agenda.walk("VEVENT")]
assert len(items) == len(agenda.subcomponents), "something that is no event"
json.dump({"naam": str(agenda["X-WR-CALNAME"]), "items": items}, sys.stdout)
