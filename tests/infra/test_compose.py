"""What the containers of infra/compose may write, and what they wait for."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from config.env import Environment

from .conftest import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "infra" / "compose" / "compose.yaml").read_text())
DOCKERFILE = (ROOT / "infra" / "docker" / "Dockerfile").read_text()
SERVICES = COMPOSE["services"]
TOLD: dict[str, str] = COMPOSE["x-application"]["environment"]
EXAMPLE = dict(
    line.split("=", 1)
    for line in (ROOT / "infra" / "compose" / "example.env").read_text().splitlines()
    if line and not line.startswith("#")
)
# One machine: the usual ports, and no worker of a database to be born on.
NOT_HERE = {"GARAGE_PUBLIC_PORT", "GARAGE_SCHEMA_PLACEMENT"}


def volumes_of(service: str) -> dict[str, str]:
    """Folder to volume."""
    return {folder: name for name, folder, *_rest in (line.split(":") for line in SERVICES[service]["volumes"])}


@pytest.mark.parametrize("service", ["web", "worker", "slow"])
def test_archives_are_made_and_fetched_in_one_folder_that_is_kept(service: str) -> None:
    root = SERVICES[service]["environment"]["GARAGE_ARCHIVE_ROOT"]

    assert SERVICES[service]["read_only"] is True
    assert volumes_of(service)[root] == "archives"
    assert "archives" in COMPOSE["volumes"]


def test_the_door_serves_no_archive() -> None:
    assert "archives" not in volumes_of("door").values()


def test_a_volume_is_born_as_the_folder_of_whoever_writes_into_it() -> None:
    made = re.search(r"install -d -o garage -g garage (.+?) *\\?\n", DOCKERFILE)

    assert made is not None
    assert set(volumes_of("web")) <= set(made[1].split())


def test_postgres_is_ready_when_it_answers_where_the_others_call() -> None:
    """The image's first start furnishes over the socket; migrating then would find a server that goes away."""
    asked = SERVICES["postgres"]["healthcheck"]["test"]

    assert asked[asked.index("-h") + 1] == "127.0.0.1"
    assert SERVICES["migrate"]["depends_on"]["postgres"] == {"condition": "service_healthy"}


def documented() -> set[str]:
    """Every variable of the table of settings."""
    settings = (ROOT / "docs" / "operating.md").read_text().partition("| variable | meaning |")[2].partition("\n\n")[0]
    first = "".join(row.split("|")[1] for row in settings.strip().splitlines())
    return {name.replace("…", "GARAGE_THROTTLE") for name in re.findall(r"`([…A-Z0-9_]+)`", first)}


def test_every_setting_that_is_written_about_reaches_the_containers() -> None:
    names = documented()
    in_image = set(re.findall(r"^ +([A-Z_]+)=", DOCKERFILE, re.MULTILINE))

    assert {"GARAGE_THROTTLE_ANON", "GARAGE_THROTTLE_SMS_FROM", "GARAGE_SMS_COUNTRIES"} <= names
    assert names - NOT_HERE - in_image - set(TOLD) == set()


def test_what_nobody_sets_is_what_the_application_would_take_itself() -> None:
    given = {name: re.fullmatch(r"\$\{(\w+):-(.+)\}", str(value)) for name, value in TOLD.items()}
    unless_set = {name: found for name, found in given.items() if found}

    assert len(unless_set) > 12
    for name, found in unless_set.items():
        own = str(Environment.model_fields[name.lower()].default)
        assert (found[1], found[2]) == (name, own.lower() if own in ("True", "False") else own)
        assert EXAMPLE[name] == found[2]
