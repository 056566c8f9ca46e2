from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.observability import AI_CHAT_SESSIONS
from shared_apps.diagnosis.models import ChatSession, Feedback
from shared_apps.diagnosis.selectors import session_get
from shared_apps.diagnosis.talk import Caller, Source
from shared_apps.directory.selectors import listing_by_id
from shared_apps.vehicles.selectors import vehicle_get

# So long a browser's own conversations are taken over by who logs in there: a shared machine must not hand on old ones.
ADOPTED_WITHIN = dt.timedelta(hours=24)
KEEP_STRANGERS = dt.timedelta(days=30)


def visitor_of(*, browser: str) -> str:
    """A browser's id as it is kept: nobody can turn it back into the cookie."""
    return salted_hmac("diagnosis.visitor", browser).hexdigest()[:32]


@transaction.atomic
def session_start(
    *,
    caller: Caller,
    language: str = "pl",
    vehicle_id: uuid.UUID | None = None,
    fuel: str = "",
    listing_id: uuid.UUID | None = None,
    source: str = Source.MARKETPLACE,
) -> ChatSession:
    """Begin a conversation. Raises InvalidInput for a car that is not the caller's or a workshop that is not there."""
    vehicle = None
    if vehicle_id is not None:
        try:
            vehicle = vehicle_get(owner_id=caller.user_id or 0, vehicle_id=vehicle_id)
        except NotHere as missing:
            raise InvalidInput.of("vehicle_id", _("Nie ma takiego auta wśród Twoich aut.")) from missing
    workshop_id = None
    if listing_id is not None:
        try:
            workshop_id = listing_by_id(listing_id=listing_id).workshop_id
        except NotHere as missing:
            raise InvalidInput.of("workshop_id", _("Nie ma takiego warsztatu.")) from missing
    session = ChatSession.objects.create(
        user_id=caller.user_id,
        visitor="" if caller.user_id is not None else caller.visitor,
        vehicle=vehicle,
        fuel=fuel,
        workshop_id=workshop_id,
        language=language,
        source=source,
    )
    transaction.on_commit(AI_CHAT_SESSIONS.inc)
    return session


@transaction.atomic
def session_adopt(*, user_id: int, browser: str, now: dt.datetime | None = None) -> int:
    """What was asked in this browser in the last day belongs to the person who logs in there. Returns how many."""
    now = now or timezone.now()
    rows = ChatSession.objects.filter(
        user__isnull=True, visitor=visitor_of(browser=browser), created_at__gte=now - ADOPTED_WITHIN
    )
    return rows.update(user_id=user_id, visitor="", adopted_at=now, updated_at=now)


def strangers_forget(*, now: dt.datetime | None = None) -> int:
    """Delete old conversations that never became anybody's; none of their diagnoses can have been booked."""
    now = now or timezone.now()
    rows = ChatSession.objects.filter(user__isnull=True, updated_at__lt=now - KEEP_STRANGERS)
    count = rows.count()
    rows.delete()
    return count


@transaction.atomic
def feedback_give(*, caller: Caller, session_id: uuid.UUID, was_helpful: bool, comment: str = "") -> Feedback:
    """One word on a conversation; a second replaces the first. Raises NotHere for somebody else's."""
    session = session_get(caller=caller, session_id=session_id)
    feedback, _created = Feedback.objects.update_or_create(
        session=session, defaults={"was_helpful": was_helpful, "comment": comment}
    )
    return feedback
