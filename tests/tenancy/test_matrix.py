"""Every door the code has needs a line of policy, and everybody is tried at every workshop's door.

`test_canaries.py` does the same at the shared hosts; what a cell is and when it is wrong stands in `cells.py`.
"""

from __future__ import annotations

import json

import pytest

from tenants.services import workshop_set_status
from tests.tenancy.cells import Ear, World, call
from tests.tenancy.doors import (
    API_OF_URLCONF,
    DOORS,
    described,
    mounted,
    pages,
    sockets,
    tasks,
    urlconfs,
    without_log_in,
)
from tests.tenancy.policy import ANYBODY, PAGES, POLICIES, SOCKETS, TASKS
from tests.tenancy.questions import at_door
from tests.tenancy.rights import unlike_the_policy
from tests.tenancy.state import difference, state_of

WORKSHOPS = ("alfa", "beta")


@pytest.mark.parametrize("api", POLICIES)
def test_every_route_has_a_line_and_every_line_a_route(api):
    assert set(described(api)) == set(POLICIES[api])


def test_every_url_configuration_is_known():
    assert urlconfs() - {"config.urls_health"} == set(API_OF_URLCONF)


@pytest.mark.parametrize(("urlconf", "api"), API_OF_URLCONF.items())
def test_nothing_answers_that_is_not_described(urlconf, api):
    assert mounted(urlconf) == set(described(api))


@pytest.mark.parametrize("urlconf", ["config.urls_public", "config.urls_console"])
def test_who_needs_a_log_in_is_asked_for_it_before_anything_else(urlconf):
    open_to_all = {key for key, who in POLICIES[API_OF_URLCONF[urlconf]].items() if who == ANYBODY}
    assert without_log_in(urlconf) == open_to_all


@pytest.mark.parametrize("api", POLICIES)
def test_the_check_in_front_of_a_route_lets_through_whom_its_line_names(api):
    assert list(unlike_the_policy(api)) == []


def test_every_page_outside_the_apis_has_a_line():
    assert {name: pages(name) for name in urlconfs() if pages(name)} == {name: set(PAGES[name]) for name in PAGES}


def test_every_socket_and_every_task_has_a_line(db):
    assert set(sockets()) == SOCKETS
    assert set(tasks()) == set(TASKS)


def test_everybody_at_every_workshops_door(world: World, ear: Ear, record_property):
    wrong = [one for name in WORKSHOPS for cell in at_door(world, DOORS[name]) for one in world.problems(cell)]
    record_property("counts", f"At the workshops' doors: {world.tally}, {ear.lines} lines of log")
    assert not wrong, "\n".join(wrong)
    assert len(world.tally.callers) >= 20
    assert ear.lines >= world.tally.cells
    assert not ear.heard, "a text of somebody stands in the log"
    assert world.silent() == set(), "a canary that never sings at home proves nothing abroad"
    assert world.untried() == set(), "what is refused at home as well is not tried at all"


def test_a_suspended_workshop_lets_nobody_change_it(world: World, django_capture_on_commit_callbacks):
    """Whoever wants to write hears its own code, whoever they are; reading, leaving and taking data along stay."""
    side = world.sides[1]
    with django_capture_on_commit_callbacks(execute=True):
        workshop_set_status(workshop_id=side.workshop.id, status="suspended")
    before, tried = state_of(side), 0
    for cell in (cell for door in DOORS.values() if door.side == side.number for cell in at_door(world, door)):
        if cell.route.method == "GET" or cell.route.path.startswith(("auth/", "data/")) or cell.foreign:
            continue
        seen = call(cell)
        code = json.loads(seen.text.split("\n")[0])["error"]["code"]
        assert (seen.status, code) == (403, "WORKSHOP_SUSPENDED"), str(cell)
        tried += 1
    assert tried > 1000
    assert difference(before, state_of(side)) == []


def test_no_answer_sets_a_cookie_for_a_domain(world: World):
    for door in (DOORS["alfa"], DOORS["marketplace"], DOORS["console"]):
        for cell in at_door(world, door):
            if cell.allowed == ANYBODY and cell.caller.name == "nobody":
                assert "Domain=" not in call(cell).text, str(cell)
