"""Files, secret calendars and archives: addresses that somebody guesses, keeps or carries elsewhere."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from functools import partial
from tempfile import TemporaryDirectory

from django.core import signing
from django.test import Client, override_settings

from shared_apps.core.errors import Conflict, NotHere
from shared_apps.core.tenancy import open_public, open_workshop
from shared_apps.integrations.storage import ForeignFile, file_store, new_key, private_url
from shared_apps.integrations.storage.private import SALT, lent_by
from shared_apps.integrations.storage.whole import WholeFolder
from tenant_apps.workorders.services import Progress, upload_begin, upload_continue
from tenant_apps.workorders.services.uploads import MOST_UPLOADS
from tenant_apps.workorders.types import Who
from tenants.selectors import membership_of
from tenants.services import membership_change
from tests.factories.people import staff_of
from tests.factories.pictures import picture
from tests.tenancy.cells import World, seen_in
from tests.tenancy.marks import marks, marks_in
from tests.tenancy.ways.base import host_of, lets, way


@way
def files_of_others(world: World) -> Iterator[str]:
    here, there = (world.sides[number].workshop.schema_name for number in (1, 2))
    with open_workshop(there):
        theirs = new_key(room="private", extension="txt")
    for guess in (theirs, f"t/{here}/../{there}/x.txt", f"/{theirs}", "../secret"):
        for act in (file_store().read, file_store().delete):
            with open_workshop(here):
                try:
                    act(guess)
                except ForeignFile:
                    continue
                except Exception as other:
                    yield f"{guess}: {type(other).__name__}"
                else:
                    yield f"{guess} is opened"
    for room, extension in (("private", "../x"), ("..", "txt")):
        with open_workshop(here):
            try:
                yield f"{new_key(room=room, extension=extension)} is a key"
            except ForeignFile:
                continue
    try:
        with open_public():
            yield f"{new_key(room='private', extension='txt')} is a key of nobody"
    except ForeignFile:
        pass


@way
def feeds_of_others(world: World) -> Iterator[str]:
    for number, other in ((1, 2), (2, 1)):
        secret = world.sides[number].ids["secret"][0]
        seen = seen_in(Client(headers={"host": host_of(world, other)}).get(f"/calendar/{secret}.ics"))
        if seen.status != 404 or marks_in(seen.text) & marks([number]):
            yield f"the secret calendar of {number} opens at {other}"
        if Client(headers={"host": host_of(world, number)}).get(f"/calendar/{secret}x.ics").status_code != 404:
            yield "a guessed secret opens a calendar"


@way
def addresses_that_open_elsewhere_or_too_long(world: World) -> Iterator[str]:
    here, there = (world.sides[number].workshop for number in (1, 2))
    person = staff_of(here, "mechanic")
    with open_workshop(here.schema_name):
        key = new_key(room="private", extension="txt")
        anybodys, theirs = (private_url(key=key, staff_id=one).rpartition("/")[2] for one in (None, person.user.pk))
        own = lent_by(token=theirs).key == key and lent_by(token=anybodys).key == key
    if not own:
        yield "one's own address does not open"
    # Signed by us for one workshop with the key of the other, as a bug of ours could.
    crossed = {"workshop": here.schema_name, "key": key, "name": "", "staff": None}
    with open_workshop(there.schema_name):
        foreign = new_key(room="private", extension="txt")
        for name, token in (
            ("an address of another workshop", anybodys),
            ("another workshop's name on one's own file", signing.dumps(crossed | {"key": foreign}, salt=SALT)),
        ):
            if lets(NotHere, partial(lent_by, token=token)):
                yield f"{name} opens"
    membership = membership_of(user_id=person.user.pk, workshop_id=here.id)
    assert membership is not None
    membership_change(workshop_id=here.id, membership_id=membership.id, status="revoked")
    with open_workshop(here.schema_name):
        if lets(NotHere, lambda: lent_by(token=theirs)):
            yield "an address opens for somebody who left"
        for name, room in (("a private file", "private"), ("a document", "documents")):
            if lets(ForeignFile, partial(file_store().url, new_key(room=room, extension="txt"))):
                yield f"{name} has an address that anybody may open"
    for path in ("../x.webp", f"../{there.schema_name}/photos/{'0' * 32}.webp", "photos/x.webp"):
        if lets(ForeignFile, partial(WholeFolder().opened, schema_name=here.schema_name, path=path)):
            yield f"an archive carries {path}"


@way
def an_upload_is_continued_by_who_began_it(world: World) -> Iterator[str]:
    """Two people and two orders of one workshop, in which other uploads are on their way too."""
    side, content = world.sides[1], picture()
    order, other = (int(one) for one in side.ids["order_id"])
    mine, foreign = (Who(user_id=number, name="X", roles=frozenset({"mechanic"})) for number in (7_001, 7_002))
    with TemporaryDirectory() as folder, override_settings(MEDIA_ROOT=folder), open_workshop(side.workshop.schema_name):
        file_store.cache_clear()
        for _number in range(MOST_UPLOADS):
            begun(order, uuid.uuid4(), foreign)
        upload_id = uuid.uuid4()
        begun(order, upload_id, mine, size=len(content))
        for name, where, who in (("another person", order, foreign), ("another order", other, mine)):
            if lets(Conflict, partial(begun, where, upload_id, who, size=len(content))):
                yield f"{name} asks for an upload"
            if lets(NotHere, partial(continued, where, upload_id, who, content[:9])):
                yield f"{name} goes on with an upload"
        file = continued(order, upload_id, mine, content).file
        if file is None or file.width != 640:
            yield "an upload is not made of its own bytes"
        for name, where, asked in (("another order", other, upload_id), ("another upload", order, uuid.uuid4())):
            if begun(where, asked, mine).file is not None:
                yield f"{name} is told a file that is not its own"
    file_store.cache_clear()


def begun(order_id: int, upload_id: uuid.UUID, who: Who, size: int = 9) -> Progress:
    return upload_begin(
        order_id=order_id, upload_id=upload_id, size=size, purpose="work", caption="", item_id=None, who=who
    )


def continued(order_id: int, upload_id: uuid.UUID, who: Who, content: bytes) -> Progress:
    return upload_continue(order_id=order_id, upload_id=upload_id, offset=0, content=content, who=who)
