from __future__ import annotations

from typing import Any

from rest_framework import serializers

from tenants.types import ROLES

LANGUAGES = ["pl", "en"]


class Body(serializers.Serializer[dict[str, Any]]):
    """What a caller sends or gets; nothing is saved through it."""


class EmailIn(Body):
    email = serializers.CharField(min_length=3, max_length=254)


class RegisterIn(EmailIn):
    password = serializers.CharField(max_length=200, trim_whitespace=False)
    first_name = serializers.CharField(max_length=60)
    last_name = serializers.CharField(max_length=60, required=False, allow_blank=True, default="")
    language = serializers.ChoiceField(choices=LANGUAGES, required=False, allow_null=True, default=None)
    privacy_accepted = serializers.BooleanField()
    marketing_consent = serializers.BooleanField(required=False, default=False)


class RegisterOut(Body):
    confirmation_required = serializers.BooleanField()


class ConfirmIn(EmailIn):
    code = serializers.CharField(max_length=20)


class LoginIn(EmailIn):
    password = serializers.CharField(max_length=200, trim_whitespace=False)
    totp = serializers.CharField(max_length=20, required=False, allow_null=True, allow_blank=True, default=None)


class NewPasswordIn(EmailIn):
    code = serializers.CharField(max_length=20)
    password = serializers.CharField(max_length=200, trim_whitespace=False)


class PasswordChangeIn(Body):
    current_password = serializers.CharField(max_length=200, trim_whitespace=False)
    password = serializers.CharField(max_length=200, trim_whitespace=False)


class TicketIn(Body):
    host = serializers.CharField(max_length=200)


class TicketOut(Body):
    url = serializers.CharField()
    expires_in = serializers.IntegerField()


class TicketRedeemIn(Body):
    """`replace` says that whoever is signed in here was asked and wants to go on as somebody else."""

    ticket = serializers.CharField(max_length=200)
    replace = serializers.BooleanField(required=False, default=False)


class TotpIn(Body):
    """With the password a secret is made; with the app's code for it the second factor is switched on."""

    password = serializers.CharField(
        max_length=200, trim_whitespace=False, required=False, allow_null=True, default=None
    )
    code = serializers.CharField(max_length=20, required=False, allow_null=True, default=None)


class BothIn(Body):
    """The password and a code of the second factor."""

    password = serializers.CharField(max_length=200, trim_whitespace=False)
    code = serializers.CharField(max_length=20)


class SignInOut(Body):
    id = serializers.UUIDField()
    browser = serializers.CharField()
    system = serializers.CharField()
    face = serializers.ChoiceField(choices=["marketplace", "console", "workshop"])
    workshop = serializers.CharField()
    started_at = serializers.DateTimeField()
    last_used_at = serializers.DateTimeField()
    is_this_one = serializers.BooleanField()


class EndedOut(Body):
    ended = serializers.IntegerField()


class TotpOut(Body):
    active = serializers.BooleanField()
    secret = serializers.CharField(allow_null=True)
    uri = serializers.CharField(allow_null=True)
    qr_svg = serializers.CharField(allow_null=True)
    recovery_codes = serializers.ListField(child=serializers.CharField())
    recovery_codes_left = serializers.IntegerField()


class PlaceOut(Body):
    slug = serializers.CharField()
    name = serializers.CharField()
    url = serializers.CharField()
    roles = serializers.ListField(child=serializers.CharField())
    status = serializers.CharField()


class UserOut(Body):
    id = serializers.IntegerField()
    email = serializers.CharField()
    first_name = serializers.CharField()
    last_name = serializers.CharField()
    role = serializers.CharField()
    language = serializers.CharField()
    roles_here = serializers.ListField(child=serializers.CharField())
    workshops = PlaceOut(many=True)


class TokenOut(Body):
    access = serializers.CharField()
    expires_in = serializers.IntegerField()
    user = UserOut()


class Nothing(Body):
    pass


class ProfileOut(Body):
    id = serializers.IntegerField()
    email = serializers.CharField()
    role = serializers.CharField()
    first_name = serializers.CharField()
    last_name = serializers.CharField()
    language = serializers.CharField()
    phone = serializers.CharField()
    address = serializers.CharField()
    date_of_birth = serializers.DateField(allow_null=True)
    gender = serializers.CharField()
    emergency_contact = serializers.CharField()
    emergency_phone = serializers.CharField()
    preferred_contact_method = serializers.CharField()
    marketing_consent = serializers.BooleanField()
    photo = serializers.CharField()


class ProfileIn(Body):
    """Fields that are left out stay as they are."""

    first_name = serializers.CharField(max_length=60, required=False, allow_blank=True)
    last_name = serializers.CharField(max_length=60, required=False, allow_blank=True)
    language = serializers.ChoiceField(choices=LANGUAGES, required=False)
    phone = serializers.CharField(max_length=40, required=False, allow_blank=True, allow_null=True)
    address = serializers.CharField(max_length=500, required=False, allow_blank=True, allow_null=True)
    date_of_birth = serializers.DateField(required=False, allow_null=True)
    gender = serializers.ChoiceField(choices=["", "female", "male", "other"], required=False, allow_null=True)
    emergency_contact = serializers.CharField(max_length=100, required=False, allow_blank=True, allow_null=True)
    emergency_phone = serializers.CharField(max_length=40, required=False, allow_blank=True, allow_null=True)
    preferred_contact_method = serializers.ChoiceField(choices=["email", "phone", "sms"], required=False)
    marketing_consent = serializers.BooleanField(required=False)
    photo = serializers.CharField(max_length=255, required=False, allow_blank=True, allow_null=True)


class PersonOut(Body):
    id = serializers.IntegerField()
    email = serializers.CharField()
    first_name = serializers.CharField()
    last_name = serializers.CharField()
    role = serializers.CharField()
    status = serializers.CharField()
    language = serializers.CharField()
    date_joined = serializers.DateTimeField()
    last_login = serializers.DateTimeField(allow_null=True)


class StaffMemberOut(Body):
    """`id` is the membership's; names and user_id show once the person has accepted."""

    id = serializers.IntegerField()
    user_id = serializers.IntegerField(allow_null=True)
    email = serializers.CharField()
    first_name = serializers.CharField()
    last_name = serializers.CharField()
    roles = serializers.ListField(child=serializers.CharField())
    status = serializers.CharField()
    joined_at = serializers.DateTimeField()


class InviteIn(EmailIn):
    roles = serializers.ListField(
        child=serializers.ChoiceField(choices=list(ROLES)), min_length=1, max_length=len(ROLES)
    )


class StaffMemberIn(Body):
    roles = serializers.ListField(
        child=serializers.ChoiceField(choices=list(ROLES)), min_length=1, max_length=len(ROLES), required=False
    )
    status = serializers.ChoiceField(choices=["active", "revoked"], required=False)


class WorkshopHereOut(Body):
    name = serializers.CharField()
    slug = serializers.CharField()
    timezone = serializers.CharField()
    status = serializers.CharField()
    listing_id = serializers.UUIDField(allow_null=True)


class MeOut(Body):
    user = UserOut()
    roles = serializers.ListField(child=serializers.CharField())
    permissions = serializers.ListField(child=serializers.CharField())
    workshop = WorkshopHereOut()
