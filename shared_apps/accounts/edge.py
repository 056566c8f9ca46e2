"""Accounts on the shared hosts and on the console: the same paths, answered for the face that was asked."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from shared_apps.accounts import services
from shared_apps.accounts.browser import (
    agent_of,
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
from shared_apps.accounts.schemas import (
    BothIn,
    ConfirmIn,
    EmailIn,
    EndedOut,
    LoginIn,
    NewPasswordIn,
    Nothing,
    PasswordChangeIn,
    PersonIn,
    PersonOut,
    ProfileIn,
    ProfileOut,
    RegisterIn,
    RegisterOut,
    ShortText,
    SignInOut,
    TicketIn,
    TicketOut,
    TicketRedeemIn,
    TokenOut,
    TotpIn,
    TotpOut,
)
from shared_apps.accounts.selectors import (
    people_of_platform,
    person_get,
    person_out,
    profile_out,
    sign_ins_of,
    sign_ins_out,
    totp_status,
)
from shared_apps.core.edge import actor, paginated, signed_in
from shared_apps.core.errors import NotHere, NotYours
from shared_apps.core.inputs import Id
from shared_apps.core.throttling import client_ip

router = Router(tags=["accounts"])


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
    tokens = services.sign_in(
        user_id=user_id, audience=audience_of(request), agent=agent_of(request), browser=browser_of(request)
    )
    return hand_over(request, response, tokens)


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
        agent=agent_of(request),
        browser=browser_of(request),
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
    tokens = services.sign_in(user_id=who.user_id, audience=audience_of(request), agent=agent_of(request))
    return hand_over(request, response, tokens)


@router.post("auth/ticket/", response=TicketOut, auth=signed_in, operation_id="auth_ticket")
def ticket(request: HttpRequest, body: TicketIn) -> Any:
    """An address on another host of ours (a slug, `console` or `marketplace`) that signs the caller in there, once."""
    who = actor(request)
    url = services.ticket_issue(user_id=who.user_id, host=body.host, sign_in_id=who.sign_in_id)
    return {"url": url, "expires_in": 60}


@router.post("auth/ticket/redeem/", response=TokenOut, operation_id="auth_ticket_redeem")
def ticket_redeem(request: HttpRequest, response: HttpResponse, body: TicketRedeemIn) -> Any:
    """Sign in with a ticket of another host. 409 OTHER_PERSON_HERE when somebody else is signed in in this browser."""
    knock(request)
    tokens = services.ticket_redeem(
        ticket=body.ticket,
        audience=audience_of(request),
        here=refresh_cookie(request),
        replace=body.replace,
        agent=agent_of(request),
    )
    return hand_over(request, response, tokens)


@router.get(
    "auth/sign-ins/",
    response=list[SignInOut],
    auth=signed_in,
    operation_id="auth_sign_ins",
    openapi_extra={"x-paginated": True},
)
def sign_ins(request: HttpRequest) -> Any:
    """Where the caller is signed in, on all hosts, the latest used first."""
    who = actor(request)
    page = paginated(request, sign_ins_of(user_id=who.user_id))
    return sign_ins_out(rows=page, user_id=who.user_id, asking=who.sign_in_id)


@router.delete("auth/sign-ins/", response=EndedOut, auth=signed_in, operation_id="auth_sign_out_everywhere")
def sign_out_everywhere(request: HttpRequest, response: HttpResponse) -> Any:
    """End every log-in of the caller on every host, this one included."""
    from_our_page(request)
    ended = services.sign_out_everywhere(user_id=actor(request).user_id)
    forget_refresh(response)
    return {"ended": ended}


@router.delete("auth/sign-ins/{uuid:sign_in_id}/", response=EndedOut, auth=signed_in, operation_id="auth_sign_in_end")
def sign_in_end(request: HttpRequest, response: HttpResponse, sign_in_id: uuid.UUID) -> Any:
    """End one of the caller's log-ins, wherever it is."""
    from_our_page(request)
    who = actor(request)
    services.sign_in_end(user_id=who.user_id, sign_in_id=sign_in_id)
    if sign_in_id == who.sign_in_id:
        forget_refresh(response)
    return {"ended": 1}


@router.get("auth/totp/", response=TotpOut, auth=signed_in, operation_id="auth_totp_status")
def totp(request: HttpRequest) -> Any:
    return totp_status(user_id=actor(request).user_id)


@router.post("auth/totp/", response=TotpOut, auth=signed_in, operation_id="auth_totp_set_up")
def totp_set_up(request: HttpRequest, body: TotpIn) -> Any:
    """With the password: a secret for the app. With the app's code: the second factor is on, with recovery codes."""
    knock(request)
    user_id = actor(request).user_id
    if body.code is None:
        return services.totp_begin(user_id=user_id, password=body.password or "")
    return services.totp_activate(user_id=user_id, code=body.code)


@router.delete("auth/totp/", response=TotpOut, auth=signed_in, operation_id="auth_totp_disable")
def totp_disable(request: HttpRequest, body: BothIn) -> Any:
    """Switch the second factor off, with the password and one of its codes."""
    knock(request)
    return services.totp_disable(user_id=actor(request).user_id, password=body.password, code=body.code)


@router.post("auth/totp/recovery-codes/", response=TotpOut, auth=signed_in, operation_id="auth_totp_recovery_codes")
def totp_recovery_codes(request: HttpRequest, body: BothIn) -> Any:
    """New recovery codes in place of the older ones, with the password and a code."""
    knock(request)
    return services.recovery_codes_renew(user_id=actor(request).user_id, password=body.password, code=body.code)


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
