"""Anybody can type anybody's number: an SMS costs money, wakes somebody, and stays at home."""

from __future__ import annotations

import phonenumbers
from django.conf import settings
from django.utils.crypto import salted_hmac

from shared_apps.core.errors import Throttled
from shared_apps.core.throttling import spend_all


def is_texted(*, number: str) -> bool:
    """Whether the number (E.164) belongs to a country that gets SMS."""
    try:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False
    return country in settings.SMS_COUNTRIES


def may_text(*, to: str, sender: str) -> bool:
    """Counts one SMS of a sender to a number; False when either has had enough."""
    # A number is personal: counted under a keyed hash.
    number = salted_hmac("notifications.sms_to", to, algorithm="sha256").hexdigest()[:32]
    try:
        # What is left out is asked for again and again, and takes nothing from either.
        spend_all({"sms_from": sender, "sms_to": number})
    except Throttled:
        return False
    return True
