from __future__ import annotations

from decimal import Decimal

from shared_apps.diagnosis.services.spending import spend_reserve, spend_settle
from shared_apps.diagnosis.talk import Usage
from tests.diagnosis.talking import diagnosed, started
from tests.factories.people import browser, client_person, platform_admin

PATH = "/api/v1/ai-report/"


def test_the_console_sees_how_good_and_how_dear_it_is(db):
    visitor = browser()
    diagnosed(visitor, started(visitor))
    assert spend_reserve(amount=Decimal(2))
    spend_settle(reserved=Decimal(2), usage=Usage(100, 20, Decimal("0.5")))

    told = platform_admin().get(PATH).json()["data"]

    mine = next(one for one in told["providers"] if one["provider"] == "embedded")
    assert mine["total"] >= 1
    (month,) = told["months"]
    assert (Decimal(month["spent_usd"]), month["tokens_in"], month["calls"]) == (Decimal("0.5"), 100, 1)
    assert client_person().get(PATH).status_code == 404
    assert browser("console.garage.localhost").get(PATH).status_code == 401
