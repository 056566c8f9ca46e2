"""What the doors of the stock share: who may do what, and who sees what things cost."""

from __future__ import annotations

from rest_framework.request import Request

from shared_apps.core.http import WorkshopView
from shared_apps.core.pagination import paginate
from shared_apps.core.permissions import roles_with
from tenant_apps.inventory.events import prices_asked
from tenant_apps.inventory.selectors.bounded import Bounded, Row

TAGS = ["inventory"]
LOOK = {"GET": "inventory.view", "POST": "inventory.edit", "PUT": "inventory.edit", "DELETE": "inventory.edit"}
OFFICE = {"GET": "inventory.edit", "POST": "inventory.edit", "PUT": "inventory.edit", "DELETE": "inventory.edit"}


def sees_costs(view: WorkshopView) -> bool:
    return bool(view.actor.roles & roles_with("inventory.costs"))


def sees_prices(view: WorkshopView) -> bool:
    """The office, and mechanics where their workshop lets them: in the store room as on an order."""
    return sees_costs(view) or any(answer for _receiver, answer in prices_asked.send(sender=type(view)))


def page_of(request: Request, rows: Bounded) -> list[Row]:
    """A page of a long list that is not counted whole."""
    return list(paginate(request._request, rows))
