"""What follows from every change of a visit, all in its own transaction: screens, the client's list, conversations,
mail, bells."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, Literal

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import announce, announce_to_user
from shared_apps.core.types import WorkshopRef
from shared_apps.directory import selectors as directory
from shared_apps.directory.types import ListingRef
from shared_apps.notifications.services import in_each, mail_promise
from shared_apps.notifications.types import Words
from shared_apps.portal import services as portal
from tenant_apps.calendar import ics
from tenant_apps.calendar.models import Appointment
from tenant_apps.calendar.selectors import service_name, zone_of
from tenant_apps.calendar.services.first_slots import first_slots_soon
from tenant_apps.calendar.types import Concern, Status
from tenant_apps.chat.services import visit_tell_soon
from tenants.selectors import face_url

TOPIC = "appointment"
MailKind = Literal["booking_requested", "booking_confirmed", "booking_moved", "booking_cancelled"]
# Who must hear of a client's doings.
OFFICE = ["owner", "receptionist"]


def tell(visit: Appointment, *, workshop: WorkshopRef, mail: MailKind | None = None, bell: Words = "") -> None:
    """Announce, project and promise what a change of this visit brings. `bell` names the staff's notification.

    A bell rings for what the client did themself, so that their mail was asked for; any other counts as unasked.
    """
    listing = directory.listing_of(workshop_id=workshop.id)
    announce(TOPIC, visit.pk)
    if visit.client_user_id is not None:
        _project(visit, user_id=visit.client_user_id, workshop=workshop, listing=listing)
        announce_to_user(visit.client_user_id, TOPIC, visit.pk)
    first_slots_soon()
    if mail is not None:
        _say_in_conversation(visit, mail, workshop=workshop)
    if mail is not None and visit.customer_email and not visit.is_demo:
        is_promised = _mail(visit, mail, workshop=workshop, listing=listing, is_asked_for=bool(bell))
        _remember_mail(visit, is_promised=is_promised)
    if bell:
        _ring(visit, bell, workshop=workshop)


def _say_in_conversation(visit: Appointment, mail: MailKind, *, workshop: WorkshopRef) -> None:
    """What the client is written of stands where they talk of the visit as well, in their words and the workshop's."""
    # The text is the workshop's; screens say the code in the language of whoever reads.
    with translation.override("pl"):
        said = {
            "booking_requested": _("Prośba o wizytę: %(when)s"),
            "booking_confirmed": _("Wizyta potwierdzona: %(when)s"),
            "booking_moved": _("Wizyta przeniesiona: %(when)s"),
            "booking_cancelled": _("Wizyta odwołana: %(when)s"),
        }[mail]
    moment = visit.starts_at.astimezone(dt.UTC)
    visit_tell_soon(
        key=f"visit:{uuid.uuid4().hex}",
        code=f"visit.{mail.removeprefix('booking_')} {moment:%Y-%m-%dT%H:%MZ}",
        text=said % {"when": spoken_time(visit, workshop=workshop, language="pl")},
        appointment_id=visit.pk,
        client_user_id=visit.client_user_id or (visit.customer.user_id if visit.customer else None),
    )


def _project(visit: Appointment, *, user_id: int, workshop: WorkshopRef, listing: ListingRef) -> None:
    """The client's list over all workshops shows the same as the visit."""
    portal.booking_project(
        appointment_id=visit.pk,
        user_id=user_id,
        workshop_id=workshop.id,
        workshop_name=listing.name,
        city=listing.city,
        service_code=visit.service.code,
        service_name=visit.service.name_pl,
        starts_at=visit.starts_at,
        ends_at=visit.ends_at,
        status=visit.status,
        vehicle_id=visit.client_vehicle_id,
        vehicle_label=visit.vehicle_label,
        vehicle_plate=visit.vehicle_plate,
    )


def spoken_time(visit: Appointment, *, workshop: WorkshopRef, language: str) -> str:
    """A moment as people say it: "czwartek, 26 listopada 2026, 14:30"."""
    with translation.override(language):
        said = date_format(visit.starts_at.astimezone(zone_of(workshop=workshop)), "l, j E Y, H:i")
    # Weekdays are no proper names in Polish.
    return said if language == "en" else said[:1].lower() + said[1:]


def _remember_mail(visit: Appointment, *, is_promised: bool) -> None:
    """Whoever looks at the visit sees that its last mail did not go out, and can pick up the phone."""
    others = [code for code in visit.warnings if code != Concern.MAIL_LEFT_OUT]
    warnings = others if is_promised else [*others, Concern.MAIL_LEFT_OUT]
    if warnings != visit.warnings:
        visit.warnings = warnings
        Appointment.objects.filter(pk=visit.pk).update(warnings=warnings)


def _mail(
    visit: Appointment, kind: MailKind, *, workshop: WorkshopRef, listing: ListingRef, is_asked_for: bool
) -> bool:
    language = "en" if visit.language.startswith("en") else "pl"
    address = ", ".join(part for part in (listing.street, listing.city) if part)
    return mail_promise(
        to=visit.customer_email,
        template=kind,
        language=language,
        context={
            "name": visit.customer_name,
            "workshop": listing.name,
            "address": address,
            "phone": listing.phone,
            "service": service_name(service=visit.service, language=language),
            "vehicle": visit.vehicle_label,
            "plate": visit.vehicle_plate,
            "when": spoken_time(visit, workshop=workshop, language=language),
            "reason": visit.cancel_reason,
            "link": face_url(face="marketplace", path=f"/wizyty/{visit.pk}") if visit.client_user_id else "",
        },
        attachments=[
            {
                "name": "wizyta.ics" if language == "pl" else "visit.ics",
                "content_type": "text/calendar; charset=utf-8",
                "content": visit_ics(visit=visit, workshop=workshop, listing=listing, language=language),
            }
        ],
        key=f"{kind}:{visit.pk}:{visit.version}",
        unasked_by="" if is_asked_for else workshop.schema_name,
    )


def visit_event(
    visit: Appointment, *, workshop: WorkshopRef, listing: ListingRef, language: str, for_staff: bool = False
) -> Any:
    service = service_name(service=visit.service, language=language)
    who = f"{visit.vehicle_label} {visit.vehicle_plate}".strip()
    told = [visit.concern]
    if for_staff:
        told += [visit.customer_name, visit.customer_phone, visit.note]
    return ics.event(
        uid=f"{visit.pk}@{settings.ROOT_HOST}",
        sequence=visit.version,
        start=visit.starts_at,
        end=visit.ends_at,
        zone=zone_of(workshop=workshop),
        summary=f"{who}: {service}" if for_staff else f"{listing.name}: {service}",
        stamp=visit.updated_at or timezone.now(),
        location=", ".join(part for part in (listing.street, listing.postal_code, listing.city) if part),
        description="\n".join(line for line in told if line),
        status=ics.ICS_STATUS.get(visit.status, "CONFIRMED"),
    )


def visit_ics(*, visit: Appointment, workshop: WorkshopRef, listing: ListingRef, language: str) -> str:
    """One visit as an .ics text; a cancelled one takes itself out of the client's calendar."""
    method = "CANCEL" if visit.status == Status.CANCELLED else "PUBLISH"
    entry = visit_event(visit, workshop=workshop, listing=listing, language=language)
    return ics.calendar([entry], method=method)


def _ring(visit: Appointment, title: Words, *, workshop: WorkshopRef) -> None:
    enqueue(
        "notifications.notify_staff",
        kind="booking",
        title=title,
        roles=OFFICE,
        body=in_each(lambda: _when_and_what(visit, workshop=workshop)),
        link=f"/wizyty/{visit.pk}",
        key=f"booking:{visit.pk}:{visit.version}",
    )


def _when_and_what(visit: Appointment, *, workshop: WorkshopRef) -> str:
    """In the language that is spoken just now."""
    language = translation.get_language() or "pl"
    when = spoken_time(visit, workshop=workshop, language=language)
    what = service_name(service=visit.service, language=language)
    return f"{when} · {what} · {visit.vehicle_label} {visit.vehicle_plate}".strip()


def bell_title(visit: Appointment, event: Literal["booked", "requested", "moved", "cancelled"]) -> Words:
    """The notification's title, in each language: whoever reads it is not known yet."""
    return in_each(
        lambda: (
            {
                "booked": _("Nowa wizyta: %(who)s"),
                "requested": _("Prośba o wizytę: %(who)s"),
                "moved": _("Klient przeniósł wizytę: %(who)s"),
                "cancelled": _("Klient odwołał wizytę: %(who)s"),
            }[event]
            % {"who": visit.customer_name}
        )
    )
