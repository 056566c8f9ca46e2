from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis
from kombu.connection import Connection
from kombu.entity import Exchange, Queue
from psycopg import sql

from .conftest import Checkout

MakeCheckout = Callable[[], Checkout]


def listening(port: int) -> socket.socket:
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(("127.0.0.1", port))
    server.listen()
    return server


def test_a_second_start_finds_everything_up_and_is_fast(running: Checkout) -> None:
    before = running.pids()
    began = time.monotonic()

    again = running.run("services.sh", "up")

    assert again.returncode == 0, again.stderr
    assert time.monotonic() - began < 2
    assert running.pids() == before
    assert again.stdout.count("up on port") == 3


def test_secrets_are_for_the_owner_alone(running: Checkout) -> None:
    settings = running.settings()

    assert (running.state / "env").stat().st_mode & 0o777 == 0o600
    assert (running.state / "secrets").stat().st_mode & 0o777 == 0o700
    assert {"DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL", "GARAGE_FIELD_KEYS"} <= settings.keys()
    assert len(settings["GARAGE_FIELD_KEYS"]) == 44
    assert settings["GARAGE_SECRET_KEY"] != settings["GARAGE_JWT_KEY"]


def test_the_application_role_makes_databases_that_know_places(running: Checkout) -> None:
    url = running.settings()["DATABASE_URL"]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE fresh")
    with psycopg.connect(url.removesuffix("garage") + "fresh", autocommit=True) as fresh:
        fresh.execute("CREATE SCHEMA IF NOT EXISTS extensions")
        for extension in ("postgis", "btree_gist", "pg_trgm"):
            name = sql.Identifier(extension)
            fresh.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {} SCHEMA extensions").format(name))
        metres = fresh.execute(
            "SELECT ST_Distance(ST_MakePoint(19.94, 50.06)::geography, ST_MakePoint(21.01, 52.23)::geography)"
        ).fetchone()

    assert metres is not None
    assert 245_000 < metres[0] < 260_000


def test_the_application_role_guards_workshops_without_being_superuser(running: Checkout) -> None:
    with psycopg.connect(running.settings()["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("CREATE ROLE guard_of_a_workshop NOLOGIN")
        connection.execute("GRANT guard_of_a_workshop TO garage")
        connection.execute("SET ROLE guard_of_a_workshop")
        connection.execute("RESET ROLE")
        row = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
        connection.execute("DROP ROLE guard_of_a_workshop")

    assert row == (False,)


def test_strangers_are_refused(running: Checkout) -> None:
    settings = running.settings()

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(settings["DATABASE_URL"].replace("garage:", "garage:wrong"))
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(port=running.ports["REDIS"]).ping()


def test_redis_keeps_everything_it_is_given(running: Checkout) -> None:
    client = redis.Redis.from_url(running.settings()["REDIS_URL"])

    assert client.config_get("appendonly") == {"appendonly": "yes"}
    assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}


@pytest.mark.parametrize("room", ["garage", "garage_test", "garage_e2e"])
def test_the_broker_has_rooms_with_quorum_queues(running: Checkout, room: str) -> None:
    url = running.settings()["CELERY_BROKER_URL"].rsplit("/", 1)[0]
    with Connection(f"{url}/{room}") as connection:
        channel = connection.channel()
        queue = Queue(
            "work",
            Exchange("work"),
            routing_key="work",
            queue_arguments={"x-queue-type": "quorum"},
            channel=channel,
        )
        queue.declare()
        connection.Producer(channel).publish({"sent": room}, exchange="work", routing_key="work")
        message = _eventually(queue.get)
        message.ack()

    assert message.payload == {"sent": room}


def _eventually(look: Callable[[], Any]) -> Any:
    for _ in range(100):
        found = look()
        if found is not None:
            return found
        time.sleep(0.05)
    raise AssertionError("nothing came within five seconds")


def test_what_is_stored_outlives_a_stop(make_checkout: MakeCheckout) -> None:
    checkout = make_checkout()
    checkout.start()
    secrets = checkout.settings()
    with psycopg.connect(secrets["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('still here')")
    redis.Redis.from_url(secrets["REDIS_URL"]).set("kept", "still here")
    pids = checkout.pids()

    stopped = checkout.run("services.sh", "down")

    assert stopped.returncode == 0, stopped.stderr
    assert not [name for name, pid in pids.items() if _is_alive(pid)]
    assert checkout.run("services.sh", "status").returncode == 3

    checkout.start()
    assert checkout.settings() == secrets
    with psycopg.connect(secrets["DATABASE_URL"]) as connection:
        assert connection.execute("SELECT word FROM kept").fetchone() == ("still here",)
    assert redis.Redis.from_url(secrets["REDIS_URL"]).get("kept") == b"still here"


def _is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("service", ["POSTGRES", "REDIS", "RABBITMQ"])
def test_a_taken_port_is_one_clear_sentence(make_checkout: MakeCheckout, service: str) -> None:
    checkout = make_checkout()
    others = {
        "POSTGRES": "DATABASE_URL",
        "REDIS": "REDIS_URL",
        "RABBITMQ": "CELERY_BROKER_URL",
    }
    given = {variable: "elsewhere://host/name" for name, variable in others.items() if name != service}

    with listening(checkout.ports[service]):
        refused = checkout.run("services.sh", "up", extra=given)

    assert refused.returncode != 0
    (sentence,) = refused.stderr.splitlines()
    assert f"port {checkout.ports[service]}" in sentence
    assert f"GARAGE_{service}_PORT" in sentence
    assert "python" in sentence or "taken by another program" in sentence


def test_servers_given_by_the_environment_are_used(make_checkout: MakeCheckout) -> None:
    checkout = make_checkout()
    given = {
        "DATABASE_URL": "postgres://someone:secret@db.example.org/garage",
        "REDIS_URL": "redis://cache.example.org/0",
        "CELERY_BROKER_URL": "amqp://broker.example.org/garage",
    }

    started = checkout.run("services.sh", "up", extra=given)

    assert started.returncode == 0, started.stderr
    assert started.stdout.count("given by the environment") == 3
    assert checkout.pids() == {}
    assert not given.keys() & checkout.settings().keys()


def test_a_full_disk_is_one_clear_sentence(make_checkout: MakeCheckout) -> None:
    refused = make_checkout().run("services.sh", "up", extra={"GARAGE_MIN_FREE_KB": str(2**50)})

    assert refused.returncode != 0
    assert len(refused.stderr.splitlines()) == 1
    assert "less than 1 GB is free" in refused.stderr


def test_a_missing_right_is_one_clear_sentence(make_checkout: MakeCheckout) -> None:
    refused = make_checkout().run("services.sh", "up", extra={"GARAGE_STATE_DIR": "/proc/garage"})

    assert refused.returncode != 0
    assert len(refused.stderr.splitlines()) == 1
    assert "cannot write to /proc/garage" in refused.stderr


def test_a_wrong_port_is_one_clear_sentence(make_checkout: MakeCheckout) -> None:
    refused = make_checkout().run("services.sh", "up", extra={"GARAGE_REDIS_PORT": "many"})

    assert refused.returncode != 0
    assert "GARAGE_REDIS_PORT is 'many'" in refused.stderr


def test_a_reused_pid_is_left_alone(make_checkout: MakeCheckout) -> None:
    checkout = make_checkout()
    (checkout.state / "run").mkdir(parents=True)
    (checkout.state / "run" / "redis.pid").write_text(f"{os.getpid()}\n")

    stopped = checkout.run("services.sh", "down")

    assert stopped.returncode == 0, stopped.stderr
    assert _is_alive(os.getpid())


def test_a_moved_port_is_remembered(running: Checkout) -> None:
    # Without any variable the script still finds what runs.
    found = Checkout(state=running.state, ports={}).run("services.sh", "status")

    assert found.returncode == 0, found.stdout
    assert f"up on port {running.ports['REDIS']}" in found.stdout


def test_an_unknown_word_explains_itself(running: Checkout) -> None:
    explained = running.run("services.sh", "sideways")

    assert explained.returncode == 2
    assert "up|down|status|wipe" in explained.stdout
