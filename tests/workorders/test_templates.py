"""What a car is looked at along: what a workshop is born with, and what it makes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shared_apps.core.errors import InvalidInput
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.models import InspectionTemplate
from tenant_apps.workorders.services.first_looks import FIRST_LOOKS
from tenant_apps.workorders.types import CarKind
from tests.calendar.desk import call
from tests.factories.people import staff_of


def told(*items, **fields):
    return services.TemplateTold(**{"name": "Przed zimą", "car_kind": "car"} | fields, items=items)


def point(name="Płyn", **fields):
    return services.TemplateItemTold(group="Chłodzenie", name=name, **fields)


def test_a_workshop_is_born_with_one_for_each_kind_and_the_car_first(bench):
    kinds = [template.car_kind for template in selectors.template_list(only_active=True)]
    assert kinds == ["car", "van", "electric", "motorcycle"] == CarKind.values


@pytest.mark.parametrize(("kind", "name", "things"), FIRST_LOOKS, ids=[kind for kind, _name, _things in FIRST_LOOKS])
def test_what_is_furnished_can_be_edited(bench, kind, name, things):
    template = InspectionTemplate.objects.get(name=name)
    out = selectors.template_out(template=template)
    assert (out["car_kind"], len(out["items"])) == (kind, len(things))
    assert any(item["unit"] for item in out["items"])
    items = [services.TemplateItemTold(**item) for item in out["items"]]
    services.template_save(
        template_id=template.pk, told=services.TemplateTold(name=name, car_kind=kind, items=items), version=1
    )
    assert InspectionTemplate.objects.get(pk=template.pk).position == template.position


def test_born_once(bench):
    before = InspectionTemplate.objects.count()
    services.workshop_furnish()
    assert InspectionTemplate.objects.count() == before


def test_a_point_stands_once_in_its_section(bench):
    with pytest.raises(InvalidInput) as refused:
        services.template_save(template_id=None, told=told(point(), point("płyn")))
    assert "items" in refused.value.details
    services.template_save(
        template_id=None, told=told(point(), services.TemplateItemTold(group="Hamulce", name="Płyn"))
    )


def test_only_what_is_measured_has_limits(bench):
    with pytest.raises(InvalidInput):
        services.template_save(template_id=None, told=told(point(red_at=Decimal(1))))
    services.template_save(template_id=None, told=told(point(unit="mm", red_at=Decimal(1))))


def test_at_the_door(alpha):
    owner, mechanic = staff_of(alpha), staff_of(alpha, "mechanic")
    body = {
        "name": "Przed zimą",
        "car_kind": "van",
        "items": [
            {"group": "Chłodzenie", "name": "Płyn: krzepnięcie", "unit": "°C", "yellow_at": "-30", "red_at": "-20"},
            {"group": "Chłodzenie", "name": "Wycieki"},
        ],
    }

    made = call(owner, "post", "inspection-templates/", body)
    twice = call(owner, "post", "inspection-templates/", body | {"items": [body["items"][1]] * 2, "name": "Inny"})

    assert (made.status_code, made.json()["data"]["car_kind"]) == (201, "van")
    assert [item["name"] for item in made.json()["data"]["items"]] == ["Płyn: krzepnięcie", "Wycieki"]
    assert (twice.status_code, list(twice.json()["error"]["details"])) == (400, ["items"])
    assert call(mechanic, "post", "inspection-templates/", body).status_code == 403
