"""Accounts on the shared hosts and on the console: the same paths, answered for the face that was asked."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import BeforeValidator, ConfigDict, StringConstraints

from shared_apps.accounts import services
from shared_apps.accounts.browser import (
    audience_of,
    browser_of,
    device_cookie,
    forget_refresh,
    from_our_page,
    from_our_script,
    hand_over,
    knock,
    language_of,
    name_browser,
    refresh_cookie,
)
from shared_apps.accounts.selectors import (
    people_of_platform,
    person_get,
    person_out,
    profile_out,
    totp_status,
)
from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.errors import NotHere, NotYours
from shared_apps.core.inputs import Day, Id, InSchema, RequiredText, clean_text
from shared_apps.core.throttling import client_ip

router = Router(tags=["accounts"])


def _text(least: int, most: int) -> Any:
    return StringConstraints(min_length=least, max_length=most, strip_whitespace=True)


Email = Annotated[str, BeforeValidator(clean_text), _text(3, 254)]
Password = Annotated[str, BeforeValidator(clean_text), StringConstraints(min_length=1, max_length=200)]
Code = Annotated[str, BeforeValidator(clean_text), _text(1, 20)]
Name = Annotated[str, BeforeValidator(clean_text), _text(0, 60)]
RequiredName = Annotated[str, BeforeValidator(clean_text), _text(1, 60)]
ShortText = Annotated[str, BeforeValidator(clean_text), _text(0, 100)]
PhoneText = Annotated[str, BeforeValidator(clean_text), _text(0, 40)]
AddressText = Annotated[str, BeforeValidator(clean_text), _text(0, 500)]
PhotoText = Annotated[str, BeforeValidator(clean_text), _text(0, 255)]
Language = Literal["pl", "en"]


class SecretIn(InSchema):
    """A body with a password, taken as typed: blanks at its ends belong to it."""

    model_config = ConfigDict(str_strip_whitespace=False)


class RegisterIn(SecretIn):
    email: Email
    password: Password
    first_name: RequiredName
    last_name: Name = ""
    language: Language | None = None
    privacy_accepted: bool
    marketing_consent: bool = False


class RegisterOut(Schema):
    confirmation_required: bool


class EmailIn(InSchema):
    email: Email


class ConfirmIn(InSchema):
    email: Email
    code: Code


class LoginIn(SecretIn):
    email: Email
    password: Password
    totp: Annotated[str, BeforeValidator(clean_text), _text(0, 20)] | None = None


class NewPasswordIn(SecretIn):
    email: Email
    code: Code
    password: Password


class PasswordChangeIn(SecretIn):
    current_password: Password
    password: Password


class TicketIn(InSchema):
    host: RequiredText


class TicketOut(Schema):
    url: str
    expires_in: int


class TicketRedeemIn(InSchema):
    ticket: RequiredText


class TotpIn(InSchema):
    """Without a code a secret is made; with one the second factor is switched on."""

    code: Code | None = None


class TotpCodeIn(InSchema):
    code: Code


class TotpOut(Schema):
    active: bool
    secret: str | None
    uri: str | None
    qr_svg: str | None
    recovery_codes: list[str]
    recovery_codes_left: int


class PlaceOut(Schema):
    slug: str
    name: str
    url: str
    roles: list[str]
    status: str


class UserOut(Schema):
    id: int
    email: str
    first_name: str
    last_name: str
    role: str
    language: str
    roles_here: list[str]
    workshops: list[PlaceOut]


class TokenOut(Schema):
    access: str
    expires_in: int
    user: UserOut


class Nothing(Schema):
    pass


class PersonOut(Schema):
    id: int
    email: str
    first_name: str
    last_name: str
    role: str
    status: str
    language: str
    date_joined: dt.datetime
    last_login: dt.datetime | None


class PersonIn(InSchema):
    """`status` and `role` are the platform admin's to give."""

    first_name: Name | None = None
    last_name: Name | None = None
    language: Language | None = None
    status: Literal["active", "blocked"] | None = None
    role: Literal["admin", "owner", "mechanic", "client"] | None = None


class ProfileOut(Schema):
    id: int
    email: str
    role: str
    first_name: str
    last_name: str
    language: str
    phone: str
    address: str
    date_of_birth: dt.date | None
    gender: str
    emergency_contact: str
    emergency_phone: str
    preferred_contact_method: str
    marketing_consent: bool
    photo: str


class ProfileIn(InSchema):
    """Fields that are left out stay as they are."""

    first_name: Name | None = None
    last_name: Name | None = None
    language: Language | None = None
    phone: PhoneText | None = None
    address: AddressText | None = None
    date_of_birth: Day | None = None
    gender: Literal["", "female", "male", "other"] | None = None
    emergency_contact: ShortText | None = None
    emergency_phone: PhoneText | None = None
    preferred_contact_method: Literal["email", "phone", "sms"] | None = None
    marketing_consent: bool | None = None
    photo: PhotoText | None = None


@router.post("auth/register/", response={202: RegisterOut}, operation_id="auth_register")
def register(request: HttpRequest, response: HttpResponse, body: RegisterIn) -> Any:
    """Begin an account; a code goes to the mailbox. The same answer for an address that has one."""
    knock(request)
    services.sign_up(
        email=body.email,
        password=body.password,
        first_name=body.first_name,
        last_name=body.last_name,
        language=language_of(request, body.language),
        privacy_accepted=body.privacy_accepted,
        marketing_consent=body.marketing_consent,
        browser=name_browser(request, response),
    )
    return 202, {"confirmation_required": True}


@router.post("auth/confirm/", response=TokenOut, operation_id="auth_confirm")
def confirm(request: HttpRequest, response: HttpResponse, body: ConfirmIn) -> Any:
    """The code from the mailbox: the account exists and is signed in here."""
    knock(request)
    user_id = services.sign_up_confirm(email=body.email, code=body.code, browser=browser_of(request))
    return hand_over(request, response, services.sign_in(user_id=user_id, audience=audience_of(request)))


@router.post("auth/confirm/resend/", response={202: Nothing}, operation_id="auth_confirm_resend")
def confirm_resend(request: HttpRequest, body: EmailIn) -> Any:
    knock(request)
    services.sign_up_resend(email=body.email, language=language_of(request))
    return 202, {}


@router.post("auth/login/", response=TokenOut, operation_id="auth_login")
def login(request: HttpRequest, response: HttpResponse, body: LoginIn) -> Any:
    knock(request)
    tokens = services.log_in(
        email=body.email,
        password=body.password,
        totp=body.totp or "",
        audience=audience_of(request),
        address=client_ip(request),
        device=device_cookie(request),
    )
    return hand_over(request, response, tokens)


@router.post("auth/refresh/", response=TokenOut, operation_id="auth_refresh")
def refresh(request: HttpRequest, response: HttpResponse) -> Any:
    """A new access token for the cookie's refresh token, which is replaced. Needs X-Requested-With: garage."""
    from_our_script(request)
    tokens = services.refresh(token=refresh_cookie(request), audience=audience_of(request))
    return hand_over(request, response, tokens)


@router.post("auth/logout/", response=Nothing, operation_id="auth_logout")
def logout(request: HttpRequest, response: HttpResponse) -> Any:
    """End this log-in with all its tokens. Needs X-Requested-With: garage."""
    from_our_script(request)
    services.log_out(token=refresh_cookie(request))
    forget_refresh(response)
    return {}


@router.post("auth/password/reset/", response={202: Nothing}, operation_id="auth_password_reset")
def password_reset(request: HttpRequest, body: EmailIn) -> Any:
    knock(request)
    services.password_reset_ask(email=body.email, language=language_of(request))
    return 202, {}


@router.post("auth/password/reset/confirm/", response=Nothing, operation_id="auth_password_reset_confirm")
def password_reset_confirm(request: HttpRequest, body: NewPasswordIn) -> Any:
    """Set a new password with the code from the mailbox; every log-in ends."""
    knock(request)
    services.password_reset_confirm(email=body.email, code=body.code, password=body.password)
    return {}


@router.post("auth/password/change/", response=TokenOut, auth=signed_in, operation_id="auth_password_change")
def password_change(request: HttpRequest, response: HttpResponse, body: PasswordChangeIn) -> Any:
    """Every log-in ends; this browser gets a new one."""
    knock(request)
    who = actor(request)
    services.password_change(user_id=who.user_id, current_password=body.current_password, password=body.password)
    return hand_over(request, response, services.sign_in(user_id=who.user_id, audience=audience_of(request)))


@router.post("auth/ticket/", response=TicketOut, auth=signed_in, operation_id="auth_ticket")
def ticket(request: HttpRequest, body: TicketIn) -> Any:
    """An address on another host of ours (a slug, `console` or `marketplace`) that signs the caller in there, once."""
    url = services.ticket_issue(user_id=actor(request).user_id, host=body.host)
    return {"url": url, "expires_in": 60}


@router.post("auth/ticket/redeem/", response=TokenOut, operation_id="auth_ticket_redeem")
def ticket_redeem(request: HttpRequest, response: HttpResponse, body: TicketRedeemIn) -> Any:
    knock(request)
    return hand_over(request, response, services.ticket_redeem(ticket=body.ticket, audience=audience_of(request)))


@router.get("auth/totp/", response=TotpOut, auth=signed_in, operation_id="auth_totp_status")
def totp(request: HttpRequest) -> Any:
    return totp_status(user_id=actor(request).user_id)


@router.post("auth/totp/", response=TotpOut, auth=signed_in, operation_id="auth_totp_set_up")
def totp_set_up(request: HttpRequest, body: TotpIn) -> Any:
    """Without a code: a secret for the app. With the app's code: the second factor is on, with recovery codes."""
    from_our_page(request)
    user_id = actor(request).user_id
    if body.code is None:
        return services.totp_begin(user_id=user_id)
    return services.totp_activate(user_id=user_id, code=body.code)


@router.delete("auth/totp/", response=TotpOut, auth=signed_in, operation_id="auth_totp_disable")
def totp_disable(request: HttpRequest, body: TotpCodeIn) -> Any:
    from_our_page(request)
    return services.totp_disable(user_id=actor(request).user_id, code=body.code)


@router.get("users/profile/", response=ProfileOut, auth=signed_in, operation_id="users_profile")
def profile(request: HttpRequest) -> Any:
    return profile_out(user_id=actor(request).user_id)


@router.put("users/profile/", response=ProfileOut, auth=signed_in, operation_id="users_profile_update")
def profile_change(request: HttpRequest, body: ProfileIn) -> Any:
    return services.profile_update(user_id=actor(request).user_id, changes=body.dict(exclude_unset=True))


@router.get(
    "users/",
    response=list[PersonOut],
    auth=signed_in,
    operation_id="users_list",
    openapi_extra={"x-paginated": True},
)
def users(request: HttpRequest, q: ShortText = "", ordering: ShortText = "") -> Any:
    """The caller themself; on the console everybody, found by address or name."""
    who = actor(request)
    people = people_of_platform(search=q, ordering=ordering)
    if not who.is_platform_admin:
        people = people.filter(pk=who.user_id)
    return [person_out(user=person) for person in paginated(request, people)]


@router.get("users/{user_id}/", response=PersonOut, auth=signed_in, operation_id="users_get")
def user(request: HttpRequest, user_id: Id) -> Any:
    _mine_or_admins(request, user_id)
    return person_out(user=person_get(user_id=user_id))


@router.put("users/{user_id}/", response=PersonOut, auth=signed_in, operation_id="users_update")
def user_change(request: HttpRequest, user_id: Id, body: PersonIn) -> Any:
    _mine_or_admins(request, user_id)
    who = actor(request)
    changes = {name: value for name, value in body.dict(exclude_unset=True).items() if value is not None}
    status, role = changes.pop("status", None), changes.pop("role", None)
    if not who.is_platform_admin and (status is not None or role is not None):
        raise NotYours
    person = services.person_change(actor_id=who.user_id, user_id=user_id, status=status, role=role, names=changes)
    return person_out(user=person)


def _mine_or_admins(request: HttpRequest, user_id: int) -> None:
    who = actor(request)
    if not who.is_platform_admin and who.user_id != user_id:
        raise NotHere
