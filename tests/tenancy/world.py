"""Two workshops and two clients with mirrored data, made through the product's own doors, each text with a canary."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.utils import timezone

from shared_apps.accounts.models import SignIn
from shared_apps.console.models import WorkshopJob
from shared_apps.core.tenancy import any_schema, open_public, open_workshop
from shared_apps.core.types import WorkshopRef
from shared_apps.directory.models import Photo
from shared_apps.directory.services import listing_update
from shared_apps.directory.types import ListingChange
from shared_apps.notifications.services import notify
from shared_apps.portal.services import booking_project
from shared_apps.vehicles.consent import VERSION
from tenant_apps.calendar.models import Absence, Appointment, Bay, Mechanic, Service
from tenant_apps.calendar.services import feed_of
from tenant_apps.inventory.services import part_reserve, price_list_read
from tests.factories.calendar import coming_monday, furnish, local, publish
from tests.factories.people import Browser, UserFactory, client_person, staff_of
from tests.tenancy.marks import CLIENT, INSIDE, PHONES, PUBLISHED, STAFF, WORD, mark
from tests.tenancy.world_chat import keep_chat
from tests.tenancy.world_notices import keep_notices
from tests.tenancy.world_orders import hash_of, keep_orders

BASE = "/api/v1/"
# Rows of the second side have numbers that the first never reaches: an id accepted at the wrong door is seen.
FAR = 9_000_000
# Columns whose text belongs to somebody else than the workshop, or is no free text at all.
BELONGS: dict[str, str] = {
    "service.name_pl": PUBLISHED,
    "service.name_en": PUBLISHED,
    "appointment.concern": CLIENT,
    "appointment.cancel_reason": CLIENT,
}
NO_WORDS = {
    "attachment.key",
    "attachment.small_key",
    "message.client_id",
    "message.code",
    "quoteline.unit",
    "appointment.customer_phone",
    "appointment.customer_email",
    "appointment.language",
    "appointment.vehicle_vin",
    "calendarfeed.secret",
    "calendarfeed.secret_hash",
    "consentrecord.address",
    "consentrecord.language",
    "consentrecord.text_hash",
    "customer.email",
    "customer.nip",
    "customer.search",
    "customer.phone",
    "customervehicle.vin",
    "estimate.language",
    "estimate.text_hash",
    "estimate.token_hash",
    "estimate.token_seed",
    "cannedjobline.unit",
    "inspectionitem.unit",
    "mechanic.color",
    "orderevent.stage_from",
    "orderevent.stage_to",
    "orderfile.key",
    "orderfile.small_key",
    "orderline.unit",
    "part.barcode",
    "part.search",
    "supplier.email",
    "supplier.phone",
    "supplier.tax_id",
    "service.code",
    "service.color",
    "signedprotocol.content_hash",
    "templateitem.unit",
    "timeslot.holder",
}

_numbers = itertools.count(1)


@dataclass
class Side:
    """One workshop with its owner, its client and the ids of everything that is theirs."""

    number: int
    workshop: WorkshopRef
    owner: Browser
    client: Browser
    ids: dict[str, list[str]] = field(default_factory=dict)

    @property
    def listing_id(self) -> str:
        return self.ids["listing_id"][0]


def mirrored(alpha: WorkshopRef, beta: WorkshopRef) -> dict[int, Side]:
    return {number: _side(number, workshop) for number, workshop in ((1, alpha), (2, beta))}


def marked_user(kind: str, number: int, name: str) -> Any:
    word = mark(kind, number)
    return UserFactory.create(
        email=f"{word.lower()}.{name}{next(_numbers)}@example.com", first_name=f"{word} {name}", last_name=f"{word}ski"
    )


def _side(number: int, workshop: WorkshopRef) -> Side:
    owner = staff_of(workshop, "owner", marked_user(STAFF, number, "owner"))
    client = client_person(marked_user(CLIENT, number, "client"))
    if number == 2:
        _count_from_afar(workshop.schema_name)
    side = Side(number, workshop, owner, client)
    _publish(side)
    _fill_by_doors(side)
    with open_workshop(workshop.schema_name):
        _mark_everything(number)
        side.ids |= _ids_inside() | {"content_hash": [hash_of(int(side.ids["order_id"][0]))]}
    side.ids |= _ids_outside(side)
    side.ids |= keep_notices(number=number, schema_name=workshop.schema_name, client=client.user)
    return side


def _count_from_afar(schema_name: str) -> None:
    with any_schema(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval(c.oid, %s) FROM pg_class c WHERE c.relkind = 'S' AND c.relnamespace = %s::regnamespace",
            [FAR, schema_name],
        )


def _publish(side: Side) -> None:
    word = mark(PUBLISHED, side.number)
    furnish(side.workshop, code=f"kanarek-{side.number}", name_pl=f"{word} usługa", mechanics=2, bays=2)
    side.ids["listing_id"] = [str(publish(side.workshop))]
    with open_public():
        listing_update(
            workshop_id=side.workshop.id,
            change=ListingChange(
                name=f"{word} warsztat",
                description=f"{word} opis",
                email=f"{word.lower()}@example.com",
                website=f"https://{word.lower()}.example.com/",
                specializations=(f"{word} specjalność",),
            ),
        )


def _fill_by_doors(side: Side) -> None:
    """Through the API, as its people would."""
    number, monday = side.number, coming_monday()
    word, inside, published = mark(CLIENT, number), mark(INSIDE, number), mark(PUBLISHED, number)
    phone = next(text for text, whose in PHONES.items() if whose == word)
    made(side.client, "put", "users/profile/", {"phone": phone, "address": f"{word} ulica", "photo": ""})
    vehicle = made(
        side.client,
        "post",
        "vehicles/",
        {"make": f"{word} auto", "model": word, "plate": f"{word}", "vin": f"{word}00000000"[:17]},
    )
    booking = {
        "workshop_id": side.listing_id,
        "service": f"kanarek-{number}",
        "vehicle_id": vehicle["id"],
        "concern": f"{word} stuka",
        "phone": phone,
    }
    at = [local(monday, clock).isoformat() for clock in ("10:00", "13:00")]
    visit = made(side.client, "post", "calendar/book-slot/", booking | {"start": at[0]})
    hold = made(
        side.client,
        "post",
        "calendar/hold/",
        {"workshop_id": side.listing_id, "service": f"kanarek-{number}", "start": at[1]},
    )
    made(side.owner, "post", "bays/", {"name": f"{inside} podnośnik", "kind": "lift"})
    made(
        side.owner, "post", "special-days/", {"date": "2027-01-04", "is_closed": True, "note": f"{published} remanent"}
    )
    mechanic = made(side.owner, "get", "mechanics/")[-1]["id"]
    made(
        side.owner,
        "post",
        "absences/",
        {
            "mechanic_id": mechanic,
            "starts_at": local(monday, "08:00").isoformat(),
            "ends_at": local(monday, "09:00").isoformat(),
            "reason": f"{inside} lekarz",
        },
    )
    made(
        side.owner,
        "put",
        f"mechanics/{mechanic}/days/",
        {"date": "2027-01-05", "is_available": False, "notes": f"{inside} wolne"},
    )
    made(side.owner, "put", f"appointments/{visit['id']}/", {"version": 1, "note": f"{inside} uwaga"})
    made(side.owner, "put", "workshop/", {"cancel_hours": 1})
    block = {
        "start": local(monday, "15:00").isoformat(),
        "end": local(monday, "15:30").isoformat(),
        "mechanic_id": mechanic,
        "reason": f"{inside} szkolenie",
    }
    side.ids["block_id"] = [str(made(side.owner, "post", "calendar/blocks/", block)["id"])]
    _keep_customers(side, inside)
    _show_the_car(side, str(vehicle["id"]))
    keep_orders(side, inside)
    _keep_parts(side, inside)
    keep_chat(side, client=word, inside=inside, appointment_id=str(visit["id"]))
    # Nothing hangs on the newest ones: they may be deleted.
    made(side.owner, "post", "mechanics/", {"name": f"{inside} nowy"})
    made(side.owner, "post", "services/", {"code": f"nowa-{number}", "name": f"{published} nowa"})
    with open_workshop(side.workshop.schema_name):
        notify(user_ids=[side.owner.user.pk], kind="test", title=f"{inside} dzwonek", body=f"{inside} treść")
    with open_public():
        notify(user_ids=[side.client.user.pk], kind="test", title=f"{word} dzwonek")
    side.ids |= {"vehicle_id": [str(vehicle["id"])], "hold_id": [str(hold["id"])]}
    talk = made(side.client, "post", "ai-chat/start/", {"vehicle_id": vehicle["id"]})["session_id"]
    made(side.client, "post", "ai-chat/message/", {"session_id": talk, "text": f"{word} piszczy przy hamowaniu"})
    side.ids["session_id"] = [str(talk)]
    _remember_the_past(side, uuid.UUID(str(vehicle["id"])))


def _keep_customers(side: Side, inside: str) -> None:
    """A company with a car, and an employee who comes with it."""
    company: dict[str, object] = {
        "name": f"{inside} firma",
        "kind": "company",
        "nip": "5261040828",
        "note": f"{inside} stały klient",
    }
    owner = made(side.owner, "post", "customers/", company)["id"]
    employee = made(side.owner, "post", "customers/", {"name": f"{inside} kierowca"})["id"]
    car = made(side.owner, "post", f"customers/{owner}/vehicles/", {"make": f"{inside} dostawczy"})["id"]
    made(side.owner, "put", f"vehicles/{car}/people/{employee}/")
    # Saved once more, as the bodies of the matrix expect it of whatever has a version.
    made(side.owner, "put", f"customers/{employee}/", {"name": f"{inside} kierowca", "version": 1})
    made(side.owner, "put", f"vehicles/{car}/", {"make": f"{inside} dostawczy", "version": 1})
    side.ids |= {"customer_id": [str(employee), str(owner)], "customer_vehicle_id": [str(car)]}
    side.ids["other_id"] = [str(owner)]


def _show_the_car(side: Side, vehicle_id: str) -> None:
    """The client lets the workshop read the car of their visit, and the workshop does. An employee may bring it too."""
    side.ids["slug"] = [side.workshop.slug]
    made(side.client, "put", f"vehicles/{vehicle_id}/workshops/{side.workshop.slug}/", {"text_version": VERSION})
    visit = made(side.owner, "get", "appointments/")[0]
    car = visit["vehicle"]["id"]
    made(side.owner, "put", f"vehicles/{car}/", {"make": visit["vehicle"]["make"], "version": 1})
    made(side.owner, "put", f"vehicles/{car}/people/{side.ids['customer_id'][0]}/")
    made(side.owner, "get", f"vehicles/{car}/client-data/")
    side.ids["customer_vehicle_id"].insert(0, str(car))


def _keep_parts(side: Side, inside: str) -> None:
    """A part that is low and waited for, orders: a draft, one under way, one that came; a count, a price list."""
    supplier = made(side.owner, "post", "inventory/suppliers/", {"name": f"{inside} hurtownia"})
    places = [made(side.owner, "post", "inventory/locations/", {"name": f"{inside} regał {n}"})["id"] for n in (1, 2)]
    part = {
        "name": f"{inside} klocki",
        "sku": f"{inside}-klocki",
        "barcode": "kod-nowy",
        "category": f"{inside} hamulce",
        "supplier_id": supplier["id"],
        "location_id": places[0],
        "opening_quantity": "1",
        "note": f"{inside} z promocji",
    }
    part_id = made(side.owner, "post", "inventory/parts/", part)["id"]
    with open_workshop(side.workshop.schema_name):
        part_reserve(
            line_id=FAR * 10 + side.number,
            label=f"{inside} zlecenie",
            part_id=part_id,
            quantity=Decimal(4),
            actor_id=side.owner.user.pk,
        )
        sheet = f"Indeks;Nazwa\nX-1;{inside} filtr\n".encode()
        price_list = price_list_read(
            content=sheet, file_name=f"{inside} cennik.csv", supplier_id=supplier["id"], actor_id=None
        )
    # Ordered first: a draft is on its way as well, and whatever is lacking beyond it can still be proposed.
    line = {"part_id": part_id, "quantity": "1", "price": "10.00"}
    order = {"supplier_id": supplier["id"], "lines": [line], "note": f"{inside} pilne"}
    ordered = made(side.owner, "post", "inventory/purchase-orders/", order)
    made(side.owner, "post", f"inventory/purchase-orders/{ordered['id']}/order/", {"version": 1})
    draft = made(side.owner, "post", "inventory/purchase-orders/", order)
    arrived = made(side.owner, "post", "inventory/purchase-orders/", order)
    made(side.owner, "post", f"inventory/purchase-orders/{arrived['id']}/order/", {"version": 1})
    delivery = {"version": 2, "lines": [{"line_id": arrived["lines"][0]["id"], "quantity": "1"}]}
    made(side.owner, "post", f"inventory/purchase-orders/{arrived['id']}/receive/", delivery)
    count = made(side.owner, "post", "inventory/counts/", {"name": f"{inside} spis"})["id"]
    # Saved once more, as the bodies of the matrix expect it of whatever has a version; the delivery's price did it for
    # the part.
    made(side.owner, "put", f"inventory/suppliers/{supplier['id']}/", {"name": f"{inside} hurtownia", "version": 1})
    made(side.owner, "put", f"inventory/purchase-orders/{draft['id']}/", order | {"version": 1})
    side.ids |= {
        "part_id": [str(part_id)],
        "supplier_id": [str(supplier["id"])],
        "location_id": [str(place) for place in places],
        "purchase_order_id": [str(draft["id"]), str(ordered["id"])],
        "purchase_line_id": [str(ordered["lines"][0]["id"])],
        "count_id": [str(count)],
        "price_list_id": [str(price_list.pk)],
    }


def _remember_the_past(side: Side, vehicle_id: uuid.UUID) -> None:
    """A visit of last year in the client's list, and two pictures, one of which was taken away."""
    word, published = mark(CLIENT, side.number), mark(PUBLISHED, side.number)
    long_ago = local(coming_monday() - dt.timedelta(days=364), "10:00")
    with open_public():
        booking_project(
            user_id=side.client.user.pk,
            workshop_id=side.workshop.id,
            appointment_id=uuid.uuid4(),
            workshop_name=f"{published} warsztat",
            city="Kraków",
            service_code=f"kanarek-{side.number}",
            service_name=f"{published} usługa",
            starts_at=long_ago,
            ends_at=long_ago + dt.timedelta(hours=1),
            status="done",
            vehicle_id=vehicle_id,
            vehicle_label=f"{word} auto",
        )
        photos = [
            Photo.objects.create(
                listing_id=side.listing_id,
                key=f"t/{side.workshop.schema_name}/photos/{uuid.uuid4().hex}.webp",
                small_key=f"t/{side.workshop.schema_name}/photos/{uuid.uuid4().hex}.webp",
                width=800,
                height=600,
                alt=f"{published} zdjęcie",
                position=number,
                removed_at=removed_at,
            )
            for number, removed_at in enumerate((None, timezone.now()))
        ]
    side.ids["photo_id"] = [str(photo.pk) for photo in photos]


def made(person: Browser, method: str, path: str, body: dict[str, object] | None = None) -> Any:
    answer = getattr(person, method)(BASE + path, body or {}, content_type="application/json")
    assert answer.status_code in {200, 201}, (path, answer.content)
    return answer.json()["data"]


def workshop_models() -> list[type[models.Model]]:
    return [
        model
        for config in apps.get_app_configs()
        if config.name in settings.TENANT_APPS
        for model in config.get_models(include_auto_created=True)
    ]


def texts_of(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """Columns that people fill with words."""
    return [
        one
        for one in model._meta.get_fields()
        if isinstance(one, models.CharField | models.TextField)
        and not one.choices
        and f"{model._meta.model_name}.{one.attname}" not in NO_WORDS
    ]


def _mark_everything(number: int) -> None:
    """What no door filled gets its word as well, so that a column added tomorrow sings at once."""
    for model in workshop_models():
        texts = texts_of(model)
        # The plain manager: what has happened is not rewritten anywhere but here.
        for row in model._base_manager.all() if texts else []:
            silent = {one.attname: one for one in texts if WORD not in str(getattr(row, one.attname))}
            sung = {name: _sung(row, one, number) for name, one in silent.items()}
            if sung:
                model._base_manager.filter(pk=row.pk).update(**sung)


def _sung(row: models.Model, text: models.Field[Any, Any], number: int) -> str:
    word = mark(BELONGS.get(f"{row._meta.model_name}.{text.attname}", INSIDE), number)
    return f"{word} {getattr(row, text.attname)}".strip()[: text.max_length]


def _ids_inside() -> dict[str, list[str]]:
    def ids(model: type[models.Model], **only: Any) -> list[str]:
        return [str(pk) for pk in model._default_manager.filter(**only).order_by("-pk").values_list("pk", flat=True)]

    def newest_last(model: type[models.Model]) -> list[str]:
        newest, *others = ids(model)
        return [*others, newest]

    return {
        "mechanic_id": newest_last(Mechanic),
        "bay_id": newest_last(Bay),
        "service_id": newest_last(Service),
        "absence_id": ids(Absence),
        "appointment_id": ids(Appointment),
        "secret": [feed_of(mechanic_id=None).secret],
    }


def _ids_outside(side: Side) -> dict[str, list[str]]:
    colleague = staff_of(side.workshop, "mechanic", marked_user(STAFF, side.number, "colleague")).user
    people = made(side.owner, "get", "people/?per_page=100")
    days = made(side.owner, "get", "special-days/")
    exported = WorkshopJob.objects.create(
        kind="export",
        state="done",
        workshop_id=side.workshop.id,
        slug=side.workshop.slug,
        asked_by=side.owner.user,
        reason=f"{mark(STAFF, side.number)} kopia",
        file=f"{uuid.uuid4().hex}.zip",
    )
    return {
        "job_id": [str(exported.pk)],
        "user_id": [str(colleague.pk), str(side.owner.user.pk), str(side.client.user.pk)],
        "membership_id": sorted((str(row["id"]) for row in people), key=int, reverse=True),
        "special_day_id": [str(row["id"]) for row in days],
        "date": ["2027-01-05"],
        "sign_in_id": [
            str(row.pk) for row in SignIn.objects.filter(user__in=[side.owner.user, side.client.user]).order_by("pk")
        ],
    }
