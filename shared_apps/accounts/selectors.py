from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.models import EmailCode, Profile, SignIn, User
from shared_apps.accounts.types import (
    CONSOLE,
    SHARED,
    PersonOut,
    PlaceOut,
    ProfileOut,
    SignInOut,
    StaffMemberOut,
    TotpOut,
    UserOut,
)
from shared_apps.core.errors import InvalidInput, NotHere
from shared_apps.core.tenancy import open_public
from shared_apps.notifications.types import Contact
from tenants.selectors import membership_list, places_of, workshop_url

if TYPE_CHECKING:
    from tenants.models import Membership

ORDERINGS = {"email", "-email", "last_name", "-last_name", "date_joined", "-date_joined", "last_login", "-last_login"}


def email_of(*, raw: str) -> str:
    """An address as it is stored: trimmed and lower-case. Raises InvalidInput when it is not one."""
    email = raw.strip().lower()
    try:
        validate_email(email)
    except ValidationError as wrong:
        raise InvalidInput.of("email", _("Podaj adres e-mail, na przykład anna@example.com.")) from wrong
    if len(email) > 254 or not email.isascii():
        raise InvalidInput.of("email", _("Podaj adres e-mail, na przykład anna@example.com."))
    return email


def is_confirmed(*, email: str) -> bool:
    """True when somebody has proven this mailbox."""
    return bool(EmailAddress.objects.filter(email=email, verified=True).exists())


def somebody_waits(*, email: str) -> bool:
    """True when somebody signed up with this address, whether or not the mailbox has answered."""
    waiting = EmailCode.objects.filter(purpose=EmailCode.Purpose.SIGN_UP, email=email).exclude(sign_up="")
    return waiting.exists() or is_confirmed(email=email)


def person_by_email(*, email: str) -> User | None:
    return User.objects.filter(email=email.strip().lower()).first()


def person_get(*, user_id: int) -> User:
    """Raises NotHere for an unknown id."""
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotHere
    return user


def names_of(*, user_ids: list[int]) -> dict[int, str]:
    """Names as shown to colleagues, by id; the address stands in for a name that is missing."""
    people = User.objects.filter(pk__in=user_ids).only("id", "email", "first_name", "last_name")
    return {person.pk: person.full_name or person.email for person in people}


def person_held(*, user_id: int) -> bool:
    """True when there is such an account, which then cannot be deleted before this transaction ends."""
    return User.objects.select_for_update(no_key=True).filter(pk=user_id).only("pk").first() is not None


def people_here(*, user_ids: Iterable[int]) -> set[int]:
    """Those of them that have an account; a workshop keeps the ids of people who are gone."""
    return set(User.objects.filter(pk__in=list(user_ids)).values_list("pk", flat=True))


def person_language(*, user_id: int) -> str:
    """What a person reads; empty for somebody who is gone."""
    return User.objects.filter(pk=user_id).values_list("language", flat=True).first() or ""


def contacts_of(*, user_ids: Iterable[int]) -> list[Contact]:
    """How these people are reached and what they allow; whoever is blocked or gone is left out."""
    people = User.objects.filter(pk__in=list(user_ids), status=User.Status.ACTIVE, is_active=True)
    found = []
    for user in people.select_related("profile").order_by("pk"):
        profile = getattr(user, "profile", None) or Profile(user=user)
        contact = Contact(
            user_id=user.pk,
            email=user.email,
            phone=profile.phone,
            language=user.language,
            prefers_sms=profile.preferred_contact_method == Profile.Contact.SMS,
            allows_marketing=profile.marketing_consent,
        )
        found.append(contact)
    return found


def platform_admin_ids() -> list[int]:
    return list(User.objects.filter(role=User.Role.ADMIN, status=User.Status.ACTIVE).values_list("pk", flat=True))


def user_out(*, user: User, roles_here: list[str]) -> UserOut:
    return {
        "id": user.pk,
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "role": user.role,
        "language": user.language,
        "roles_here": roles_here,
        "workshops": workshops_of(user_id=user.pk),
    }


def workshops_of(*, user_id: int) -> list[PlaceOut]:
    with open_public():
        return [
            {
                "slug": place.slug,
                "name": place.name,
                "url": workshop_url(slug=place.slug),
                "roles": list(place.roles),
                "status": place.status,
            }
            for place in places_of(user_id=user_id)
        ]


def person_out(*, user: User) -> PersonOut:
    return {
        "id": user.pk,
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "role": user.role,
        "status": user.status,
        "language": user.language,
        "date_joined": user.date_joined,
        "last_login": user.last_login,
    }


def people_of_platform(*, search: str = "", ordering: str = "") -> QuerySet[User]:
    """Everybody, newest first unless `ordering` is on the list; `search` looks at address and names."""
    people = User.objects.order_by(ordering if ordering in ORDERINGS else "-date_joined", "-pk")
    for word in search.split()[:5]:
        people = people.filter(Q(email__icontains=word) | Q(first_name__icontains=word) | Q(last_name__icontains=word))
    return people


def people_of_workshop(*, workshop_id: int) -> QuerySet[User]:
    """The people on one workshop's staff now; whoever has not accepted yet is a stranger still."""
    staff = membership_list(workshop_id=workshop_id).filter(status="active").values("user_id")
    return User.objects.filter(pk__in=staff).order_by("last_name", "first_name", "pk")


def person_of_workshop(*, workshop_id: int, user_id: int) -> User:
    """Raises NotHere for a stranger to this workshop."""
    person = people_of_workshop(workshop_id=workshop_id).filter(pk=user_id).first()
    if person is None:
        raise NotHere
    return person


def staff_list(*, workshop_id: int) -> QuerySet[Membership]:
    """The staff of a workshop with the person joined, former members included."""
    return membership_list(workshop_id=workshop_id)


def staff_member_get(*, workshop_id: int, membership_id: int) -> Membership:
    """Raises NotHere for a membership of another workshop."""
    row = membership_list(workshop_id=workshop_id).filter(pk=membership_id).first()
    if row is None:
        raise NotHere
    return row


def staff_member_out(*, row: Membership) -> StaffMemberOut:
    # Until they accept, an invitation tells nothing about the person, not even whether there was one; nor does one
    # that was taken back.
    is_stranger = row.status == "invited" or row.accepted_at is None
    return {
        "id": row.pk,
        "user_id": None if is_stranger else row.user_id,
        "email": row.user.email,
        "first_name": "" if is_stranger else row.user.first_name,
        "last_name": "" if is_stranger else row.user.last_name,
        "roles": sorted(row.roles),
        "status": row.status,
        "joined_at": row.created_at,
    }


def listing_id_of(*, workshop_id: int) -> uuid.UUID | None:
    """The workshop's entry in the directory. Named in the settings: the directory knows people, not the other way."""
    try:
        listing_id: uuid.UUID = import_string(settings.LISTING_OF_WORKSHOP)(workshop_id=workshop_id).id
    except NotHere:
        return None
    return listing_id


def profile_out(*, user_id: int) -> ProfileOut:
    """Raises NotHere for an unknown person; one without a profile gets an empty one shown."""
    user = User.objects.select_related("profile").filter(pk=user_id).first()
    if user is None:
        raise NotHere
    profile = getattr(user, "profile", None) or Profile(user=user)
    return {
        "id": user.pk,
        "email": user.email,
        "role": user.role,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "language": user.language,
        "phone": profile.phone,
        "address": profile.address,
        "date_of_birth": parse_date(profile.date_of_birth) if profile.date_of_birth else None,
        "gender": profile.gender,
        "emergency_contact": profile.emergency_contact,
        "emergency_phone": profile.emergency_phone,
        "preferred_contact_method": profile.preferred_contact_method,
        "marketing_consent": profile.marketing_consent,
        "photo": profile.photo,
    }


def totp_status(*, user_id: int) -> TotpOut:
    rows = {row.type: row for row in Authenticator.objects.filter(user_id=user_id)}
    codes = rows.get(Authenticator.Type.RECOVERY_CODES)
    return {
        "active": Authenticator.Type.TOTP in rows,
        "secret": None,
        "uri": None,
        "qr_svg": None,
        "recovery_codes": [],
        "recovery_codes_left": len(codes.wrap().get_unused_codes()) if codes else 0,
    }


def sign_ins_of(*, user_id: int) -> QuerySet[SignIn]:
    """A person's open log-ins on all hosts, the latest used first."""
    now = timezone.now()
    return SignIn.objects.filter(user_id=user_id, revoked_at__isnull=True, expires_at__gt=now).order_by(
        "-last_used_at", "-started_at", "pk"
    )


def sign_ins_out(*, rows: Iterable[SignIn], user_id: int, asking: uuid.UUID | None) -> list[SignInOut]:
    """`asking` is the log-in that this call belongs to."""
    with open_public():
        names = {f"workshop:{place.schema_name}": place.name for place in places_of(user_id=user_id)}
    faces = {SHARED.name: "marketplace", CONSOLE.name: "console"}
    return [
        {
            "id": row.pk,
            "browser": row.browser,
            "system": row.system,
            "face": faces.get(row.audience, "workshop"),
            "workshop": names.get(row.audience, ""),
            "started_at": row.started_at,
            "last_used_at": row.last_used_at,
            "is_this_one": row.pk == asking,
        }
        for row in rows
    ]
