from __future__ import annotations

from typing import Any, ClassVar

from rest_framework.response import Response

from shared_apps.accounts.selectors import names_of
from shared_apps.core.http import WorkshopView
from shared_apps.core.permissions import OFFICE
from tenant_apps.workorders import selectors
from tenant_apps.workorders.types import Who

TAGS = ["orders"]
# Everybody on the staff sees orders; who may do what to one is told by the table of moves and by these.
READ_AND_EDIT = {"GET": "orders.view", "POST": "orders.edit", "PUT": "orders.edit", "DELETE": "orders.edit"}


class OrderDoor(WorkshopView):
    """Knows who acts by name, and whether they see prices."""

    permission: ClassVar[Any] = READ_AND_EDIT

    @property
    def who(self) -> Who:
        name = names_of(user_ids=[self.actor_id]).get(self.actor_id, "")
        return Who(user_id=self.actor_id, name=name or self.actor.email, roles=self.actor.roles)

    @property
    def sees_prices(self) -> bool:
        return bool(self.actor.roles & OFFICE) or selectors.rules_get().mechanics_see_prices

    def answer(self, order_id: int, *, status: int = 200) -> Response:
        """The order whole, as this person sees it: whatever was done, the screen shows what is now."""
        order = selectors.order_get(order_id=order_id)
        return Response(selectors.order_out(order=order, who=self.who, with_prices=self.sees_prices), status=status)
