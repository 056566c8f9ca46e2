"""Real processes beside a test: they work on the test's database, its Redis database and its queue."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from time import sleep

from django.conf import settings
from django.db import connection, transaction

from shared_apps.core.tenancy import open_scope, open_workshop


def database_url() -> str:
    parts = connection.settings_dict
    return f"postgresql://{parts['USER']}:{parts['PASSWORD']}@{parts['HOST']}:{parts['PORT']}/{parts['NAME']}"


def environment() -> dict[str, str]:
    """Environment variables for a process that belongs to this test process."""
    return os.environ | {
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "GARAGE_TEST_PROCESS": settings.TEST_PROCESS,
    }


def free_ports(count: int) -> list[int]:
    """Ports that were free a moment ago, each with the next two free as well (RabbitMQ wants neighbours).

    Only below the range from which the system lends ports to outgoing connections: such a port may be free now and
    lent to another test's connection while a server restarts on it.
    """
    lent_from = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    found: list[int] = []
    for base in range(11_000 + os.getpid() % 200 * 60, lent_from - 2, 7):
        if all(_is_free(base + step) for step in range(3)):
            found.append(base)
        if len(found) == count:
            return found
    raise AssertionError("no free ports on this machine")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def somebody_waits() -> bool:
    """Whether a connection to this database stands behind another one's lock."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return bool(cursor.fetchone()[0])


def one_behind_another(schema_name: str, first: Callable[[], object], then: Callable[[], object]) -> None:
    """In this workshop `first` is done and not committed until `then`, beside it, waits for its lock or has ended."""
    done, may_end = Event(), Event()

    def hold() -> None:
        with open_scope("public"), open_workshop(schema_name), transaction.atomic():
            first()
            done.set()
            may_end.wait(60)
        connection.close()

    def follow() -> None:
        with open_scope("public"), open_workshop(schema_name):
            then()
        connection.close()

    threads = [Thread(target=hold), Thread(target=follow)]
    threads[0].start()
    assert done.wait(60)
    threads[1].start()
    for _time in range(600):
        if not threads[1].is_alive() or somebody_waits():
            break
        sleep(0.05)
    may_end.set()
    for thread in threads:
        thread.join(60)
