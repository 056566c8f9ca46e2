from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from shared_apps.accounts.models import Profile, User
from shared_apps.accounts.selectors import email_of, is_confirmed, person_by_email
from shared_apps.accounts.services.codes import INVITATION, INVITATION_LIFETIME, code_issue, code_void
from shared_apps.accounts.services.mails import mail
from shared_apps.accounts.services.registration import mailbox_confirm
from shared_apps.accounts.services.sessions import sign_out_everywhere
from shared_apps.core.errors import Conflict, InvalidInput, NotHere, Throttled
from shared_apps.core.types import WorkshopRef
from tenants.selectors import membership_list, workshop_url
from tenants.services import membership_change, membership_invite
from tenants.types import MembershipRef


@dataclass(frozen=True, slots=True)
class Person:
    """A person as another app or a command gets to know them."""

    id: int
    email: str


@transaction.atomic
def person_create(
    *,
    email: str,
    password: str | None = None,
    first_name: str = "",
    last_name: str = "",
    role: str = "client",
    language: str = "pl",
    confirmed: bool = True,
) -> Person:
    """A person made by the house itself (command line, demo, invitation); `confirmed` vouches for the mailbox.

    Without a password they set one by a code from their mailbox. Raises InvalidInput, or Conflict when known.
    """
    email = email_of(raw=email)
    if role not in User.Role.values:
        raise InvalidInput.of("role", _("Nieznana rola."))
    try:
        with transaction.atomic():
            user = User.objects.create_user(
                email,
                password,
                first_name=first_name,
                last_name=last_name,
                role=role,
                is_staff=role == User.Role.ADMIN,
                language=language,
            )
    except IntegrityError as known:
        raise Conflict(_("Ten adres e-mail ma już konto.")) from known
    Profile.objects.create(user=user)
    if confirmed:
        mailbox_confirm(user=user)
    else:
        EmailAddress.objects.create(user=user, email=email, primary=True, verified=False)
    return Person(user.pk, user.email)


@transaction.atomic
def person_invite(*, workshop: WorkshopRef, email: str, roles: Sequence[str], language: str) -> MembershipRef:
    """Ask a person onto the staff, known here or not; they are on it once they log in on the workshop's host.

    Whoever has not answered yet gets the mail again. Answers the same for both. Raises InvalidInput, AlreadyMember or
    Throttled.
    """
    email = email_of(raw=email)
    user = person_by_email(email=email)
    user_id = user.pk if user else _person_invited(email=email, roles=roles, language=language).id
    membership = membership_invite(workshop_id=workshop.id, user_id=user_id, roles=roles)
    if not invitation_send(workshop=workshop, email=email, language=language):
        # Without its mail there is no invitation: nothing of this is kept.
        raise Throttled(_("Na ten adres albo z tego warsztatu wysłano ostatnio za dużo zaproszeń. Spróbuj za godzinę."))
    return membership


def invitation_send(*, workshop: WorkshopRef, email: str, language: str) -> bool:
    """The mail of an invitation that stands already. Returns False when it was left out: too many of late."""
    user = person_by_email(email=email)
    context: dict[str, object] = {"workshop": workshop.name, "url": workshop_url(slug=workshop.slug), "email": email}
    # Counted for everybody: a workshop that invites and takes back in turns fills nobody's mailbox.
    code = code_issue(purpose=INVITATION, email=email)
    if is_confirmed(email=email):
        code_void(purpose=INVITATION, email=email)
    else:
        context |= {"code": code, "days": INVITATION_LIFETIME.days}
    spoken = user.language if user else language
    return mail(to=email, template="invitation", language=spoken, context=context, unasked_by=workshop.schema_name)


def _person_invited(*, email: str, roles: Sequence[str], language: str) -> Person:
    role = next((role for role in (User.Role.OWNER, User.Role.MECHANIC) if role in roles), User.Role.CLIENT)
    return person_create(email=email, role=role, language=language, confirmed=False)


@transaction.atomic
def became_owner(*, user_id: int) -> None:
    """The person's first workshop was born. Says what they mainly do here, grants nothing."""
    User.objects.filter(pk=user_id, role=User.Role.CLIENT).update(role=User.Role.OWNER)


def staff_member_change(
    *, workshop_id: int, membership_id: int, roles: Sequence[str] | None = None, status: str | None = None
) -> MembershipRef:
    """New rights at once; tokens with the older ones are refused. Nobody is made active who has not accepted.

    Given back to somebody who never did, access is the invitation they had; no mail leaves.
    Raises NotHere, InvalidInput, LastOwner, or Conflict for an open invitation.
    """
    if status not in (None, "active", "revoked"):
        raise InvalidInput.of("status", _("Nieznany stan."))
    if status == "active":
        member = membership_list(workshop_id=workshop_id).filter(pk=membership_id).first()
        if member is not None and member.status == "invited":
            raise Conflict(_("Ta osoba musi najpierw przyjąć zaproszenie."))
        if member is not None and member.accepted_at is None:
            status = "invited"
    return membership_change(workshop_id=workshop_id, membership_id=membership_id, roles=roles, status=status)


def staff_member_remove(*, workshop_id: int, membership_id: int) -> None:
    """Off the staff; the row stays as history. Raises NotHere or LastOwner."""
    membership_change(workshop_id=workshop_id, membership_id=membership_id, status="revoked")


@transaction.atomic
def person_change(
    *,
    actor_id: int,
    user_id: int,
    status: str | None = None,
    role: str | None = None,
    names: dict[str, str] | None = None,
) -> User:
    """What a platform admin may change about a person. Blocking ends every log-in at once.

    Raises NotHere, InvalidInput, or Conflict when admins would shut themselves out.
    """
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None:
        raise NotHere
    if status not in (None, User.Status.ACTIVE, User.Status.BLOCKED):
        raise InvalidInput.of("status", _("Nieznany stan."))
    if role is not None and role not in User.Role.values:
        raise InvalidInput.of("role", _("Nieznana rola."))
    if user.status == User.Status.ERASED:
        raise Conflict(_("To konto zostało usunięte."))
    if actor_id == user_id and (status == User.Status.BLOCKED or role not in (None, User.Role.ADMIN)):
        raise Conflict(_("Nie można odebrać dostępu samemu sobie."))
    for name, value in (names or {}).items():
        setattr(user, name, value)
    if status is not None:
        user.status = status
        user.is_active = status == User.Status.ACTIVE
    if role is not None:
        user.role = role
        user.is_staff = role == User.Role.ADMIN
    user.save()
    if user.status == User.Status.BLOCKED:
        sign_out_everywhere(user_id=user.pk)
    return user
