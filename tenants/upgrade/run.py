"""Workshops go along their recorded ways, several connections at a time. One that fails is named; the rest go on."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, groupby
from queue import Empty, SimpleQueue

from django.db import DatabaseError, transaction

from shared_apps.core.tenancy import PUBLIC_SCHEMA, any_schema, connection
from tenants.types import Key, State
from tenants.upgrade import script
from tenants.upgrade.history import Standing
from tenants.upgrade.recording import CannotMigrate, Recorded, Step, one_line

CONNECTIONS = 4
LOCK_NOT_AVAILABLE, DEADLOCK = "55P03", "40P01"

_dice = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Pace:
    """A migration waits briefly and comes again: while it waits for a lock, everybody behind it waits as well."""

    connections: int = CONNECTIONS
    lock_milliseconds: int = 2000
    tries: int = 6
    first_wait: float = 0.25
    # A backend keeps the catalog of every table it touched: about 48 MiB after two hundred workshops.
    workshops_per_connection: int = 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one workshop fared. `moved` means that somebody else migrated it meanwhile: look again."""

    workshop: Standing
    error: str | None = None
    moved: bool = False


@dataclass(slots=True)
class Stretch:
    """Steps that are taken together: recorded ones in one transaction, any other alone."""

    steps: list[Step]
    body: str = ""


@dataclass(slots=True)
class Group:
    """Workshops at one state and the way they go. `error` says why they cannot."""

    state: State
    workshops: list[Standing]
    stretches: list[Stretch] = field(default_factory=list)
    error: str = ""


def grouped(workshops: Sequence[Standing], *, recorded: Recorded, shared: list[Key]) -> list[Group]:
    """The largest group first. Every workshop has a history; `recorded` knows their states."""
    by_state: dict[State, list[Standing]] = {}
    for workshop in workshops:
        if workshop.applied is not None:
            by_state.setdefault(workshop.applied, []).append(workshop)
    groups = [Group(state, members) for state, members in by_state.items()]
    for group in groups:
        try:
            path = recorded.path_from(group.state)
        except CannotMigrate as error:
            group.error = str(error)
        else:
            group.stretches = list(_stretches(path, shared))
    return sorted(groups, key=lambda group: -len(group.workshops))


def _stretches(path: list[Step], shared: list[Key]) -> Iterator[Stretch]:
    for way, steps in groupby(path, key=lambda step: step.way):
        together = list(steps)
        if way == "recorded":
            yield Stretch(together, script.body(together, shared=shared))
        else:
            yield from (Stretch([step], script.rows([*shared, *step.rows])) for step in together)


def migrate(groups: Sequence[Group], pace: Pace) -> Iterator[Outcome]:
    """Yields an outcome for each workshop of the groups that have a way, in the order in which they end."""
    todo: SimpleQueue[tuple[Standing, Group]] = SimpleQueue()
    for group in groups:
        for workshop in group.workshops if not group.error else ():
            todo.put((workshop, group))
    ended: SimpleQueue[Outcome] = SimpleQueue()
    stop = threading.Event()
    awaited = todo.qsize()
    workers = min(pace.connections, awaited)
    with ThreadPoolExecutor(max_workers=max(workers, 1)) as pool:
        futures = [pool.submit(_work, todo, ended, stop, pace) for _ in range(workers)]
        try:
            for _ in range(awaited):
                yield _next(ended, futures)
        finally:
            # Whoever is at it finishes its workshop; nobody begins another one.
            stop.set()


def _next(ended: SimpleQueue[Outcome], workers: list[Future[None]]) -> Outcome:
    while True:
        idle = all(worker.done() for worker in workers)
        try:
            return ended.get(timeout=1.0)
        except Empty:
            if idle:
                # A worker died of something that is no workshop's failure: a connection that cannot be made, for one.
                for worker in workers:
                    worker.result()
                raise


def _work(
    todo: SimpleQueue[tuple[Standing, Group]], ended: SimpleQueue[Outcome], stop: threading.Event, pace: Pace
) -> None:
    with any_schema():
        try:
            for number in count(1):
                try:
                    workshop, group = todo.get_nowait()
                except Empty:
                    return
                if stop.is_set():
                    return
                ended.put(_one(workshop, group, pace))
                if number % pace.workshops_per_connection == 0:
                    connection.close()
        finally:
            connection.close()


def _one(workshop: Standing, group: Group, pace: Pace) -> Outcome:
    applied = group.state
    for stretch in group.stretches:
        try:
            _patiently(workshop.schema_name, stretch, applied, pace)
        except Exception as error:
            # A data migration may fail with anything. It is this workshop's failure, not the run's.
            if _sqlstate(error) == script.MOVED:
                return Outcome(workshop, moved=True)
            names = stretch.steps[0].name
            if len(stretch.steps) > 1:
                names += f" to {stretch.steps[-1].name}"
            return Outcome(workshop, error=f"{names}: {one_line(error)}")
        applied = applied | {row for step in stretch.steps for row in step.rows}
    return Outcome(workshop)


def _patiently(schema_name: str, stretch: Stretch, applied: State, pace: Pace) -> None:
    for attempt in range(1, pace.tries + 1):
        try:
            _take(schema_name, stretch, applied, pace)
            return
        except DatabaseError as error:
            # The transaction is over for the server as well, whatever state this connection is in.
            connection.close()
            if _sqlstate(error) not in {LOCK_NOT_AVAILABLE, DEADLOCK} or attempt == pace.tries:
                raise
            time.sleep(pace.first_wait * 2 ** (attempt - 1) * _dice.uniform(0.5, 1.5))
        except BaseException:
            connection.close()
            raise


def _take(schema_name: str, stretch: Stretch, applied: State, pace: Pace) -> None:
    first = stretch.steps[0]
    if first.way == "recorded":
        connection.set_schema(PUBLIC_SCHEMA)
        with connection.cursor() as cursor:
            cursor.execute(
                script.whole(schema_name, expected=applied, lock_milliseconds=pace.lock_milliseconds, body=stretch.body)
            )
        return
    connection.set_schema(schema_name)
    if first.way == "python":
        with transaction.atomic():
            _hold(schema_name, applied, pace)
            _by_django(first, atomic=True)
            _write_down(stretch)
        return
    # The batches commit one by one; the migration counts only once the last one has.
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [f"{pace.lock_milliseconds}ms"])
    _by_django(first, atomic=False)
    with transaction.atomic():
        _hold(schema_name, applied, pace)
        _write_down(stretch)


def _hold(schema_name: str, applied: State, pace: Pace) -> None:
    with connection.cursor() as cursor:
        cursor.execute(script.head(schema_name, expected=applied, lock_milliseconds=pace.lock_milliseconds))


def _by_django(step: Step, *, atomic: bool) -> None:
    if step.before is None:
        raise CannotMigrate(f"{step.name} was recorded, not made ready for Django")
    with connection.schema_editor(atomic=atomic) as editor:
        step.migration.apply(step.before.clone(), editor)


def _write_down(stretch: Stretch) -> None:
    with connection.cursor() as cursor:
        cursor.execute(stretch.body)


def _sqlstate(error: BaseException) -> str | None:
    cause = error.__cause__ if isinstance(error, DatabaseError) else error
    return getattr(cause, "sqlstate", None)
