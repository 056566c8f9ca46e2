"""When a visit may begin: set algebra over half-open spans of whole epoch seconds. Pure: no Django, no own clock.

A span is (start, end) with start < end; spans are sorted, disjoint and not touching. Working in elapsed seconds makes
days of 23 and 25 hours ordinary; wall-clock times are turned into moments in one place, `moment`.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from zoneinfo import ZoneInfo

Span = tuple[int, int]
Spans = list[Span]

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
EVER = 2**62


def union(spans: Iterable[Span]) -> Spans:
    """Any spans, in any order, as sorted disjoint ones. Empty ones vanish, touching ones become one."""
    merged: Spans = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def intersect(left: Sequence[Span], right: Sequence[Span]) -> Spans:
    found: Spans = []
    i = j = 0
    while i < len(left) and j < len(right):
        start, end = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if start < end:
            found.append((start, end))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return found


def subtract(spans: Sequence[Span], taken: Sequence[Span]) -> Spans:
    """What is left of `spans` without `taken`; both sorted and disjoint."""
    left: Spans = []
    first = 0
    for start, end in spans:
        while first < len(taken) and taken[first][1] <= start:
            first += 1
        at = first
        while at < len(taken) and taken[at][0] < end:
            if start < taken[at][0]:
                left.append((start, taken[at][0]))
            start = max(start, taken[at][1])
            at += 1
        if start < end:
            left.append((start, end))
    return left


def covers(spans: Sequence[Span], span: Span) -> bool:
    """True when `span` lies wholly inside one of the spans."""
    at = bisect_left(spans, (span[0] + 1, -EVER)) - 1
    return at >= 0 and spans[at][0] <= span[0] and span[1] <= spans[at][1]


def starts(*, open_spans: Sequence[Span], busy: Sequence[Span], length: int, buffer: int) -> Spans:
    """Every second at which a visit of `length` may begin, as spans of starts.

    The visit itself must lie inside one open span; the clearing up after it (`buffer`) may run past closing time
    but not into what is busy. Raises nothing; a visit longer than every open span simply has no start.
    """
    possible = [(start, end - length + 1) for start, end in open_spans if end - start >= length]
    forbidden = union((start - length - buffer + 1, end) for start, end in busy)
    return subtract(possible, forbidden)


def seconds(moment_: dt.datetime) -> int:
    """Epoch seconds of an aware moment; fractions are cut off."""
    return int((moment_ - EPOCH).total_seconds() // 1)


def at(second: int) -> dt.datetime:
    return EPOCH + dt.timedelta(seconds=second)


@lru_cache(maxsize=4096)
def moment(day: dt.date, clock: dt.time, zone: ZoneInfo, *, is_end: bool = False) -> int:
    """The epoch second of a wall-clock time.

    A time that the clock skips (02:30 in March) is the moment of the jump. A time that happens twice (02:30 in
    October) is the first one for a beginning and the second one for an end.
    """
    local = dt.datetime.combine(day, clock.replace(fold=1 if is_end else 0), tzinfo=zone)
    found = local.astimezone(dt.UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return seconds(found)
    # Inside a gap both readings disagree: with fold=0 the offset before the jump counts, with fold=1 the one after.
    before = local.replace(fold=0).utcoffset() or dt.timedelta()
    after = local.replace(fold=1).utcoffset() or dt.timedelta()
    return _jump(seconds(local.replace(tzinfo=dt.UTC, fold=0) - max(before, after)), zone)


def _jump(before: int, zone: ZoneInfo) -> int:
    """The second at which the zone's offset changes, in the day after `before` (which lies before the change)."""
    low, high = before, before + 86_400
    offset = at(low).astimezone(zone).utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        if at(middle).astimezone(zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high


def opening(day: dt.date, opens: dt.time, closes: dt.time, zone: ZoneInfo) -> Span:
    """One day's opening as a span. Closing at or before the opening means closing the next day."""
    last = day if closes > opens else day + DAY
    return moment(day, opens, zone), moment(last, closes, zone, is_end=True)


@dataclass(frozen=True, slots=True)
class Hours:
    """Wall-clock hours of one day with an optional break."""

    opens: dt.time
    closes: dt.time
    break_start: dt.time | None = None
    break_end: dt.time | None = None

    @property
    def is_in_order(self) -> bool:
        """Opening, break and closing follow each other, if need be over midnight; without a break always."""
        if self.break_start is None or self.break_end is None:
            return self.break_start is self.break_end
        opens, pause, resume, closes = (
            clock.hour * 60 + clock.minute for clock in (self.opens, self.break_start, self.break_end, self.closes)
        )
        length = (closes - opens) % 1440 or 1440
        return (pause - opens) % 1440 < (resume - opens) % 1440 <= length

    def rest(self, day: dt.date, zone: ZoneInfo) -> Spans:
        if self.break_start is None or self.break_end is None or self.break_start == self.break_end:
            return []
        # The break of a night shift may itself lie after midnight.
        first = day + DAY if self.closes <= self.opens and self.break_start < self.opens else day
        return union([opening(first, self.break_start, self.break_end, zone)])

    def presence(self, day: dt.date, zone: ZoneInfo) -> Spans:
        return union([opening(day, self.opens, self.closes, zone)])

    def work(self, day: dt.date, zone: ZoneInfo) -> Spans:
        return subtract(self.presence(day, zone), self.rest(day, zone))


def day_span(day: dt.date, zone: ZoneInfo) -> Span:
    """A local day from midnight to midnight: 82,800, 86,400 or 90,000 seconds."""
    return moment(day, dt.time(), zone), moment(day + DAY, dt.time(), zone)


@lru_cache(maxsize=2048)
def grid(day: dt.date, step: int, zone: ZoneInfo) -> tuple[int, ...]:
    """Seconds of the local day whose wall clock shows a multiple of `step` minutes.

    A skipped time is not offered and a repeated one is two different moments, so with half hours the days of
    2026 have 46, 48 or 50 of them.
    """
    first, last = day_span(day, zone)
    found: list[int] = []
    for second in range(first, last, 300):
        local = at(second).astimezone(zone)
        if (local.hour * 60 + local.minute) % step == 0:
            found.append(second)
    return tuple(found)


@dataclass(slots=True)
class Resource:
    """A mechanic or a bay: when it works, when it is taken, when nothing begins, and how many seconds are booked."""

    id: int
    open_spans: Spans
    busy: Spans = field(default_factory=list)
    rests: Spans = field(default_factory=list)
    load: int = 0


@dataclass(slots=True)
class Plan:
    """Everything needed to say when one service may begin. `bays` is None when the service takes no place."""

    zone: ZoneInfo
    step: int
    length: int
    buffer: int
    mechanics: list[Resource]
    bays: list[Resource] | None
    earliest: int
    latest: int
    full_days: frozenset[dt.date] = frozenset()

    def starts(self) -> Spans:
        """Every second at which some mechanic and some fitting bay are free together."""
        found = union(span for worker in self.mechanics for span in self._starts_of(worker))
        if self.bays is not None:
            found = intersect(found, union(span for bay in self.bays for span in self._starts_of(bay)))
        return intersect(found, [(self.earliest, self.latest)]) if self.earliest < self.latest else []

    def _starts_of(self, resource: Resource) -> Spans:
        found = starts(open_spans=resource.open_spans, busy=resource.busy, length=self.length, buffer=self.buffer)
        return subtract(found, resource.rests) if resource.rests else found

    def day(self, day: dt.date, found: Sequence[Span]) -> list[int]:
        """The offered starts of one local day, out of `starts()`."""
        if day in self.full_days:
            return []
        return pick(grid(day, self.step, self.zone), found)

    def is_offered(self, second: int) -> bool:
        """True when a caller may begin at this very second: on the grid, in time, not on a full day, and free."""
        local = at(second).astimezone(self.zone)
        on_grid = second % 60 == 0 and (local.hour * 60 + local.minute) % self.step == 0
        return on_grid and local.date() not in self.full_days and covers(self.starts(), (second, second + 1))

    def able(self, resources: Iterable[Resource], second: int) -> list[Resource]:
        """Which of them could begin at this second within their hours, least loaded first."""
        able = [one for one in resources if covers(self._starts_of(one), (second, second + 1))]
        return sorted(able, key=lambda one: one.load)

    def idle(self, resources: Iterable[Resource], second: int) -> list[Resource]:
        """Which of them have nothing else then, whatever their hours say, least loaded first."""
        whole = (second, second + self.length + self.buffer)
        return sorted((one for one in resources if not intersect(one.busy, [whole])), key=lambda one: one.load)


def pick(moments: Sequence[int], spans: Sequence[Span]) -> list[int]:
    """Those of the sorted moments that lie inside the spans."""
    found: list[int] = []
    for start, end in spans:
        found.extend(moments[bisect_left(moments, start) : bisect_left(moments, end)])
    return found
