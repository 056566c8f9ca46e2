"""An estimate as the office makes it: what is sent and mailed, and what becomes of it there."""

from __future__ import annotations

import pytest
from django.db import connection
from django.utils import timezone

from tenant_apps.workorders import links, selectors
from tenant_apps.workorders.models import Estimate, OrderEvent
from tests.factories.people import staff_of
from tests.workorders.asked import DAY, NAME, call, code_of, promised


def test_sending_writes_down_what_is_asked_and_mails_the_link(asked):
    estimate = asked.estimate

    [mail] = [one for one in promised("notifications.mail") if one["template"] == "estimate_sent"]

    assert (estimate.number, estimate.mailing, estimate.language) == (1, "promised", "pl")
    assert mail["to"] == asked.order.customer.email
    assert mail["context"]["link"].endswith(f"/kosztorys/{asked.token()}")
    assert mail["context"]["total"] == "307,50\u00a0zł"
    assert [line["name"] for line in estimate.shown["lines"]] == ["Klocki przód", "Wycieraczki"]
    assert estimate.shown["totals"] == {"net": "250.00", "vat": "57.50", "gross": "307.50"}
    assert estimate.text_hash == links.text_hash(estimate.shown)
    assert estimate.valid_until - estimate.made_at == 7 * DAY


def test_neither_the_token_nor_its_secret_lies_in_the_database(asked):
    secret = links.secret_of(workshop_id=asked.workshop.id, seed=asked.estimate.token_seed)
    with connection.cursor() as cursor:
        cursor.execute("SELECT e::text FROM workorders_estimate e")
        rows = " ".join(row[0] for row in cursor.fetchall())
    assert asked.estimate.token_hash in rows
    assert secret not in rows
    assert asked.token() not in rows


@pytest.mark.parametrize("what", ["order", "customer", "vehicle"])
def test_nothing_is_mailed_to_demo_addresses(bench, what):
    order = bench.order()
    bench.line(order)
    bench.put(order, "inspected")
    row = order if what == "order" else getattr(order, what)
    type(row).objects.filter(pk=row.pk).update(is_demo=True)

    bench.act(order, "send_estimate")

    assert Estimate.objects.get(order=order).mailing == "demo"
    assert [one for one in promised("notifications.mail") if one["template"] == "estimate_sent"] == []


def test_a_client_without_a_mailbox_gets_a_link_to_copy(bench):
    order = bench.order()
    bench.line(order)
    bench.put(order, "inspected")
    type(order.customer).objects.filter(pk=order.customer_id).update(email="")

    bench.act(order, "send_estimate")

    [sent] = selectors.estimates_out(order=order, workshop=bench.workshop, with_prices=True)
    assert (sent["mailing"], "/kosztorys/" in sent["link"]) == ("no_address", True)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("is_changed", [False, True])
def test_the_mail_says_what_for_how_much_and_until_when(language, is_changed):
    from shared_apps.notifications.services import render_mail

    subject, body = render_mail(
        template="estimate_sent",
        language=language,
        context={
            "workshop": "Kowalski & Syn",
            "phone": "+48123456789",
            "vehicle": "Skoda Octavia",
            "plate": "KR1AB23",
            "total": "307,50 zł",
            "until": "3 grudnia 2026",
            "is_changed": is_changed,
            "link": "https://example.com/kosztorys/x",
        },
    )
    assert "Skoda Octavia, KR1AB23" in subject
    for word in ("307,50 zł", "3 grudnia 2026", "https://example.com/kosztorys/x", "Kowalski & Syn", "+48123456789"):
        assert word in body
    assert ("zmienił" in body or "changed the estimate" in body) == is_changed


def test_the_office_sees_what_became_of_it(asked, alpha):
    office = staff_of(alpha, "receptionist")
    asked.page()
    asked.decide({asked.pads: "approved"})
    path = f"orders/{asked.order.pk}/estimates/"

    [row] = call(office, "get", path).json()["data"]

    assert (row["number"], row["state"], row["opened_count"], row["decided_by"]) == (1, "open", 2, NAME)
    assert row["link"].endswith(asked.token())
    [kept] = call(office, "get", f"orders/{asked.order.pk}/consents/").json()["data"]
    assert kept["decision"] == "approved"


def test_a_mechanic_who_sees_no_prices_gets_no_link(asked, alpha):
    mechanic = staff_of(alpha, "mechanic")
    [row] = call(mechanic, "get", f"orders/{asked.order.pk}/estimates/").json()["data"]

    assert (row["gross"], row["link"]) == (None, "")
    assert call(mechanic, "get", f"orders/{asked.order.pk}/estimates/1/pdf/").status_code == 403
    assert call(mechanic, "get", f"orders/{asked.order.pk}/consents/").status_code == 403
    assert call(mechanic, "post", f"orders/{asked.order.pk}/estimates/1/revoke/").status_code == 403


def test_revoked_by_staff_is_dead_and_cannot_be_extended(asked, alpha):
    office = staff_of(alpha, "receptionist")
    path = f"orders/{asked.order.pk}/estimates/1"

    [row] = call(office, "post", f"{path}/revoke/").json()["data"]
    again = call(office, "post", f"{path}/revoke/")
    extended = call(office, "post", f"{path}/extend/", {"days": 3})

    assert (row["state"], again.status_code) == ("revoked", 200)
    assert (extended.status_code, code_of(extended)) == (409, "ESTIMATE_REVOKED")
    assert code_of(asked.read()) == "LINK_REVOKED"
    assert OrderEvent.objects.filter(details__what="estimate_revoked").count() == 1


def test_an_expired_one_is_extended_and_never_made_shorter(asked, alpha):
    office = staff_of(alpha, "receptionist")
    path = f"orders/{asked.order.pk}/estimates/1/extend/"
    assert (
        call(office, "post", path, {"days": 1}).json()["data"][0]["valid_until"]
        >= (asked.estimate.valid_until.isoformat()[:19])
    )
    Estimate.objects.filter(pk=asked.estimate.pk).update(valid_until=timezone.now() - DAY)
    assert code_of(asked.read()) == "LINK_EXPIRED"

    call(office, "post", path, {"days": 3})

    assert asked.read().status_code == 200
    for days in (0, 61, "x"):
        refused = call(office, "post", path, {"days": days})
        assert (refused.status_code, list(refused.json()["error"]["details"])) == (400, ["days"])


def test_an_unknown_number_is_not_there(asked, alpha):
    office = staff_of(alpha, "receptionist")
    for path in ("9/revoke/", "9/extend/"):
        body = {"days": 3}
        assert call(office, "post", f"orders/{asked.order.pk}/estimates/{path}", body).status_code == 404
    assert call(office, "get", f"orders/{asked.order.pk}/estimates/9/pdf/").status_code == 404
    assert call(office, "get", f"orders/{asked.order.pk + 999}/estimates/").status_code == 404
