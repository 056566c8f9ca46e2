"""A database for one measurement: made from nothing, dropped afterwards, never the one people use."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import redis
from psycopg import sql

from config.env import environment

USUAL_SETTINGS = "config.settings.test"
# Where a process inside a measurement's database finds the one people use, to ask PostgreSQL about itself.
HOME_URL = "GARAGE_BENCH_HOME_URL"


def scaled(number: int, *, least: int = 1) -> int:
    """A size of a measurement, made smaller by GARAGE_BENCH_SCALE (1 is what is promised, 0.01 tries the code)."""
    return max(round(number * float(os.environ.get("GARAGE_BENCH_SCALE", "1"))), least)


@contextmanager
def fresh_database(name: str, *, settings: str = USUAL_SETTINGS, migrate: bool = True) -> Iterator[dict[str, str]]:
    """Yields the environment variables for a process that works in an empty, migrated database."""
    # Administered from PostgreSQL's own database: the one people use may be made anew meanwhile.
    home = urlsplit(environment().database_url)._replace(path="/postgres").geturl()
    target = urlsplit(home)._replace(path=f"/{name}").geturl()
    usual = settings == USUAL_SETTINGS and migrate
    # Migrated once per run of this program, copied for every measurement in it.
    template = _migrated_template(home) if usual else "template1"
    variables = os.environ | {
        "DATABASE_URL": target,
        HOME_URL: home,
        "DJANGO_SETTINGS_MODULE": settings,
        # Counters and remembered hosts of a measurement stay out of everybody's way.
        "REDIS_URL": urlsplit(environment().redis_url)._replace(path="/15").geturl(),
    }
    _forget(variables["REDIS_URL"])
    with database_beside(home, name, template=template):
        if migrate and not usual:
            _migrate(variables)
        yield variables


@contextmanager
def database_beside(home: str, name: str, *, template: str = "template1") -> Iterator[str]:
    """A database of that name made anew while this lasts; yields its URL."""
    _drop(home, name)
    with psycopg.connect(home, autocommit=True) as admin:
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
    try:
        yield urlsplit(home)._replace(path=f"/{name}").geturl()
    finally:
        _drop(home, name)


@lru_cache(maxsize=1)
def _migrated_template(home: str) -> str:
    prefix = "garage_bench_template_"
    name = f"{prefix}{os.getpid()}"
    with psycopg.connect(home, autocommit=True) as admin:
        left = admin.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{prefix}%"]).fetchall()
    for (old,) in left:
        # A run that was killed could not clean up after itself.
        if not Path(f"/proc/{old.removeprefix(prefix)}").exists():
            _drop(home, old)
    with psycopg.connect(home, autocommit=True) as admin:
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template1").format(sql.Identifier(name)))
    atexit.register(_drop, home, name)
    url = urlsplit(home)._replace(path=f"/{name}").geturl()
    _migrate(os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": USUAL_SETTINGS})
    return name


def _migrate(variables: dict[str, str]) -> None:
    subprocess.run([sys.executable, "manage.py", "migrate_schemas", "--shared", "-v", "0"], env=variables, check=True)


def _drop(home: str, name: str) -> None:
    """Ends whoever is still connected. FORCE would also want to end a vacuum, which only a superuser may; the plain
    statement asks that one to go by itself."""
    with psycopg.connect(home, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = %s AND backend_type = 'client backend'",
            [name],
        )
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def _forget(redis_url: str) -> None:
    """Hosts and counters remembered for an earlier database say nothing about this one."""
    with redis.Redis.from_url(redis_url) as client:
        for pattern in ("throttle:*", "seq:*", "active-users"):
            for key in client.scan_iter(pattern):
                client.delete(key)
        client.incr("workshop-epoch")


def run_inside(module: str, variables: dict[str, str], *arguments: str) -> str:
    """Run `python -m module` in that database and return what it printed. Raises when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], env=variables, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
