"""Visits as iCalendar, for mails, downloads and feeds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vText

PRODUCT = "-//GarageManager//Calendar//PL"
METHODS = ("PUBLISH", "CANCEL")


def event(
    *,
    uid: str,
    sequence: int,
    start: dt.datetime,
    end: dt.datetime,
    zone: ZoneInfo,
    summary: str,
    stamp: dt.datetime,
    location: str = "",
    description: str = "",
    url: str = "",
    status: str = "CONFIRMED",
) -> Event:
    """One visit. `sequence` must grow with every change, or calendars keep showing the old time."""
    entry = Event()
    entry.add("uid", uid)
    entry.add("sequence", sequence)
    entry.add("dtstamp", stamp.astimezone(dt.UTC))
    entry.add("dtstart", start.astimezone(zone))
    entry.add("dtend", end.astimezone(zone))
    entry.add("summary", summary)
    entry.add("status", status)
    for name, value in (("location", location), ("description", description), ("url", url)):
        if value:
            entry.add(name, value)
    return entry


def calendar(events: Iterable[Event], *, name: str = "", method: str = "PUBLISH") -> str:
    """A whole calendar with the definitions of its time zones, as text."""
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", method)
    if name:
        # The library escapes only what it knows, and a name with a line break would be a line of its own.
        found.add("x-wr-calname", vText(" ".join(name.split())))
    for entry in events:
        found.add_component(entry)
    zones = (zone_definition(zone) for zone in sorted(found.get_missing_tzids()))
    # Definitions come before the visits that refer to them.
    found.subcomponents[:0] = [zone for zone in zones if zone is not None]
    return str(found.to_ical(), "utf-8")


@lru_cache(maxsize=64)
def zone_definition(zone: str) -> Timezone | None:
    """The transitions of a time zone, worked out once: it takes longer than all the rest of a booking's mail."""
    try:
        return Timezone.from_tzid(zone)
    except ValueError:
        return None


ICS_STATUS: Mapping[str, str] = {"requested": "TENTATIVE", "cancelled": "CANCELLED"}
