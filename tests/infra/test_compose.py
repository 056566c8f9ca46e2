"""What the containers of infra/compose may write, and what they wait for."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from .conftest import ROOT

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "infra" / "compose" / "compose.yaml").read_text())
DOCKERFILE = (ROOT / "infra" / "docker" / "Dockerfile").read_text()
SERVICES = COMPOSE["services"]


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
