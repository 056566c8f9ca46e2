"""What the house can do with people. The face of the package; the rooms behind it are one subject each."""

from shared_apps.accounts.services.actors import edge_actor, staff_actor
from shared_apps.accounts.services.arrivals import people_arrive
from shared_apps.accounts.services.field_keys import rotate_field_keys
from shared_apps.accounts.services.housekeeping import forget_expired
from shared_apps.accounts.services.passwords import password_change, password_reset_ask, password_reset_confirm
from shared_apps.accounts.services.people import (
    became_owner,
    invitation_send,
    person_change,
    person_create,
    person_invite,
    staff_member_change,
    staff_member_remove,
)
from shared_apps.accounts.services.profiles import marketing_consent_set, profile_update
from shared_apps.accounts.services.registration import sign_up, sign_up_confirm, sign_up_resend
from shared_apps.accounts.services.second_factor import (
    recovery_codes_renew,
    totp_activate,
    totp_begin,
    totp_disable,
)
from shared_apps.accounts.services.sessions import (
    log_in,
    log_out,
    refresh,
    sign_in,
    sign_in_end,
    sign_out_everywhere,
)
from shared_apps.accounts.services.tickets import ticket_issue, ticket_redeem

__all__ = [
    "became_owner",
    "edge_actor",
    "forget_expired",
    "invitation_send",
    "log_in",
    "log_out",
    "marketing_consent_set",
    "password_change",
    "password_reset_ask",
    "password_reset_confirm",
    "people_arrive",
    "person_change",
    "person_create",
    "person_invite",
    "profile_update",
    "recovery_codes_renew",
    "refresh",
    "rotate_field_keys",
    "sign_in",
    "sign_in_end",
    "sign_out_everywhere",
    "sign_up",
    "sign_up_confirm",
    "sign_up_resend",
    "staff_actor",
    "staff_member_change",
    "staff_member_remove",
    "ticket_issue",
    "ticket_redeem",
    "totp_activate",
    "totp_begin",
    "totp_disable",
]
