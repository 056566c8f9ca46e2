"""What the accounts' doors on the shared hosts take and give."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, StringConstraints

from shared_apps.core.inputs import Day, InSchema, RequiredText, clean_text


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
    """`replace` says that whoever is signed in here was asked and wants to go on as somebody else."""

    ticket: RequiredText
    replace: bool = False


class TotpIn(SecretIn):
    """With the password a secret is made; with the app's code for it the second factor is switched on."""

    password: Password | None = None
    code: Code | None = None


class BothIn(SecretIn):
    """The password and a code of the second factor."""

    password: Password
    code: Code


class SignInOut(Schema):
    id: uuid.UUID
    browser: str
    system: str
    face: Literal["marketplace", "console", "workshop"]
    workshop: str
    started_at: dt.datetime
    last_used_at: dt.datetime
    is_this_one: bool


class EndedOut(Schema):
    ended: int


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
