"""Log-in and what belongs to it, on a workshop's host. The same services as on the shared hosts."""

from __future__ import annotations

import uuid

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.accounts import services
from shared_apps.accounts.browser import (
    agent_of,
    audience_of,
    browser_of,
    device_cookie,
    forget_refresh,
    from_our_page,
    from_our_script,
    knock,
    language_of,
    name_browser,
    refresh_cookie,
)
from shared_apps.accounts.http import serializers as bodies
from shared_apps.accounts.http.doors import AccountView, StrangerView, signed_in_answer
from shared_apps.accounts.selectors import sign_ins_of, sign_ins_out, totp_status
from shared_apps.core.throttling import client_ip


class RegisterView(StrangerView):
    @extend_schema(
        operation_id="auth_register", request=bodies.RegisterIn, responses={202: bodies.RegisterOut}, tags=["accounts"]
    )
    def post(self, request: Request) -> Response:
        """Begin an account; a code goes to the mailbox. The same answer for an address that has one."""
        knock(request._request)
        given = self.body(bodies.RegisterIn)
        response = Response({"confirmation_required": True}, status=202)
        given["language"] = language_of(request._request, given["language"])
        services.sign_up(**given, browser=name_browser(request._request, response))
        return response


class ConfirmView(StrangerView):
    @extend_schema(operation_id="auth_confirm", request=bodies.ConfirmIn, responses=bodies.TokenOut, tags=["accounts"])
    def post(self, request: Request) -> Response:
        """The code from the mailbox: the account exists and is signed in here."""
        knock(request._request)
        given = self.body(bodies.ConfirmIn)
        user_id = services.sign_up_confirm(**given, browser=browser_of(request._request))
        tokens = services.sign_in(
            user_id=user_id, audience=audience_of(request._request), agent=agent_of(request._request)
        )
        return signed_in_answer(request, tokens)


class ConfirmResendView(StrangerView):
    @extend_schema(
        operation_id="auth_confirm_resend", request=bodies.EmailIn, responses={202: bodies.Nothing}, tags=["accounts"]
    )
    def post(self, request: Request) -> Response:
        """A fresh code for a mailbox that has not answered yet."""
        knock(request._request)
        given = self.body(bodies.EmailIn)
        services.sign_up_resend(email=given["email"], language=language_of(request._request))
        return Response({}, status=202)


class LoginView(StrangerView):
    @extend_schema(operation_id="auth_login", request=bodies.LoginIn, responses=bodies.TokenOut, tags=["accounts"])
    def post(self, request: Request) -> Response:
        """E-mail and password of somebody on this workshop's staff, and the second factor of those who have one."""
        knock(request._request)
        given = self.body(bodies.LoginIn)
        tokens = services.log_in(
            email=given["email"],
            password=given["password"],
            totp=given["totp"] or "",
            audience=audience_of(request._request),
            address=client_ip(request._request),
            device=device_cookie(request._request),
            agent=agent_of(request._request),
        )
        return signed_in_answer(request, tokens)


class RefreshView(StrangerView):
    @extend_schema(operation_id="auth_refresh", request=None, responses=bodies.TokenOut, tags=["accounts"])
    def post(self, request: Request) -> Response:
        """A new access token for the cookie's refresh token, which is replaced. Needs X-Requested-With: garage."""
        from_our_script(request._request)
        tokens = services.refresh(token=refresh_cookie(request._request), audience=audience_of(request._request))
        return signed_in_answer(request, tokens)


class LogoutView(StrangerView):
    @extend_schema(operation_id="auth_logout", request=None, responses=bodies.Nothing, tags=["accounts"])
    def post(self, request: Request) -> Response:
        """End this log-in with all its tokens. Needs X-Requested-With: garage."""
        from_our_script(request._request)
        services.log_out(token=refresh_cookie(request._request))
        response = Response({})
        forget_refresh(response)
        return response


class PasswordResetView(StrangerView):
    @extend_schema(
        operation_id="auth_password_reset", request=bodies.EmailIn, responses={202: bodies.Nothing}, tags=["accounts"]
    )
    def post(self, request: Request) -> Response:
        """Send a code to set a new password. The same answer for an address without an account."""
        knock(request._request)
        given = self.body(bodies.EmailIn)
        services.password_reset_ask(email=given["email"], language=language_of(request._request))
        return Response({}, status=202)


class PasswordResetConfirmView(StrangerView):
    @extend_schema(
        operation_id="auth_password_reset_confirm",
        request=bodies.NewPasswordIn,
        responses=bodies.Nothing,
        tags=["accounts"],
    )
    def post(self, request: Request) -> Response:
        """Set a new password with the code from the mailbox; every log-in ends."""
        knock(request._request)
        services.password_reset_confirm(**self.body(bodies.NewPasswordIn))
        return Response({})


class PasswordChangeView(AccountView):
    @extend_schema(
        operation_id="auth_password_change",
        request=bodies.PasswordChangeIn,
        responses=bodies.TokenOut,
        tags=["accounts"],
    )
    def post(self, request: Request) -> Response:
        """Every log-in ends; this browser gets a new one."""
        knock(request._request)
        services.password_change(user_id=self.actor_id, **self.body(bodies.PasswordChangeIn))
        tokens = services.sign_in(
            user_id=self.actor_id, audience=audience_of(request._request), agent=agent_of(request._request)
        )
        return signed_in_answer(request, tokens)


class TicketView(AccountView):
    @extend_schema(operation_id="auth_ticket", request=bodies.TicketIn, responses=bodies.TicketOut, tags=["accounts"])
    def post(self, request: Request) -> Response:
        """An address on another host of ours that signs the caller in there, once."""
        given = self.body(bodies.TicketIn)
        url = services.ticket_issue(user_id=self.actor_id, host=given["host"], sign_in_id=self.actor.sign_in_id)
        return Response({"url": url, "expires_in": 60})


class TicketRedeemView(StrangerView):
    @extend_schema(
        operation_id="auth_ticket_redeem",
        request=bodies.TicketRedeemIn,
        responses=bodies.TokenOut,
        tags=["accounts"],
    )
    def post(self, request: Request) -> Response:
        """Sign in with a ticket of another host. 409 OTHER_PERSON_HERE: somebody else is signed in in this browser."""
        knock(request._request)
        tokens = services.ticket_redeem(
            **self.body(bodies.TicketRedeemIn),
            audience=audience_of(request._request),
            here=refresh_cookie(request._request),
            agent=agent_of(request._request),
        )
        return signed_in_answer(request, tokens)


class SignInsView(AccountView):
    is_paged = True

    @extend_schema(operation_id="auth_sign_ins", responses=bodies.SignInOut(many=True), tags=["accounts"])
    def get(self, request: Request) -> Response:
        """Where the caller is signed in, on all hosts, the latest used first."""
        page = self.page_of(sign_ins_of(user_id=self.actor_id))
        return Response(sign_ins_out(rows=page, user_id=self.actor_id, asking=self.actor.sign_in_id))

    @extend_schema(operation_id="auth_sign_out_everywhere", responses=bodies.EndedOut, tags=["accounts"])
    def delete(self, request: Request) -> Response:
        """End every log-in of the caller on every host, this one included."""
        from_our_page(request._request)
        response = Response({"ended": services.sign_out_everywhere(user_id=self.actor_id)})
        forget_refresh(response)
        return response


class SignInView(AccountView):
    @extend_schema(operation_id="auth_sign_in_end", responses=bodies.EndedOut, tags=["accounts"])
    def delete(self, request: Request, sign_in_id: uuid.UUID) -> Response:
        """End one of the caller's log-ins, wherever it is."""
        from_our_page(request._request)
        services.sign_in_end(user_id=self.actor_id, sign_in_id=sign_in_id)
        response = Response({"ended": 1})
        if sign_in_id == self.actor.sign_in_id:
            forget_refresh(response)
        return response


class TotpView(AccountView):
    @extend_schema(operation_id="auth_totp_status", responses=bodies.TotpOut, tags=["accounts"])
    def get(self, request: Request) -> Response:
        """Whether the second factor is on, and how many recovery codes are left."""
        return Response(totp_status(user_id=self.actor_id))

    @extend_schema(operation_id="auth_totp_set_up", request=bodies.TotpIn, responses=bodies.TotpOut, tags=["accounts"])
    def post(self, request: Request) -> Response:
        """With the password: a secret for the app. With the app's code: the factor is on, with recovery codes."""
        knock(request._request)
        given = self.body(bodies.TotpIn)
        if given["code"] is None:
            return Response(services.totp_begin(user_id=self.actor_id, password=given["password"] or ""))
        return Response(services.totp_activate(user_id=self.actor_id, code=given["code"]))

    @extend_schema(operation_id="auth_totp_disable", request=bodies.BothIn, responses=bodies.TotpOut, tags=["accounts"])
    def delete(self, request: Request) -> Response:
        """Switch the second factor off, with the password and one of its codes."""
        knock(request._request)
        return Response(services.totp_disable(user_id=self.actor_id, **self.body(bodies.BothIn)))


class RecoveryCodesView(AccountView):
    @extend_schema(
        operation_id="auth_totp_recovery_codes", request=bodies.BothIn, responses=bodies.TotpOut, tags=["accounts"]
    )
    def post(self, request: Request) -> Response:
        """New recovery codes in place of the older ones, with the password and a code."""
        knock(request._request)
        return Response(services.recovery_codes_renew(user_id=self.actor_id, **self.body(bodies.BothIn)))
