from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rest_framework.views import APIView

from shared_apps.core.actors import required_actor, workshop_of
from shared_apps.core.pagination import Rows, paginate
from shared_apps.core.types import Actor, WorkshopRef


class WorkshopView(APIView):
    """A door of the workshop API. Says which permission it needs: one name, or one per method."""

    permission: ClassVar[str | Mapping[str, str]] = ""
    http_method_names = ["get", "post", "put", "patch", "delete", "head"]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if not cls.permission:
            raise TypeError(f"{cls.__name__} must name its permission")

    @property
    def actor(self) -> Actor:
        return required_actor(self.request._request)

    @property
    def actor_id(self) -> int:
        return self.actor.user_id

    @property
    def workshop(self) -> WorkshopRef:
        return workshop_of(self.request._request)

    def page_of(self, rows: Rows) -> Sequence[Any]:
        """The page asked for by ?page and ?per_page (1 to 100), its numbers written into the envelope."""
        return paginate(self.request._request, rows)
