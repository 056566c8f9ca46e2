from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from shared_apps.accounts.browser import hand_over
from shared_apps.accounts.types import Tokens
from shared_apps.core.http import WorkshopView
from shared_apps.core.tenancy import open_public

B = TypeVar("B", bound=Serializer[Any])


class AccountView(WorkshopView):
    """A door to people, who live in public: the workshop's own tables are out of sight behind it."""

    permission: ClassVar[str | Mapping[str, str]] = "account.self"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with open_public():
            return super().dispatch(request, *args, **kwargs)

    def body(self, kind: type[B]) -> dict[str, Any]:
        """The request's body as `kind` allows it. Raises ValidationError (400 by field)."""
        serializer = kind(data=self.request.data)
        serializer.is_valid(raise_exception=True)
        found: dict[str, Any] = serializer.validated_data
        return found


class StrangerView(AccountView):
    """A door before the log-in: whatever token comes with the call is not looked at."""

    permission = "public"
    authentication_classes = []


def signed_in_answer(request: Request, tokens: Tokens) -> Response:
    """TokenOut, with the refresh token in its cookie."""
    response = Response()
    response.data = hand_over(request._request, response, tokens)
    return response
