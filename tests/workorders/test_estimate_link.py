"""The link of an estimate: where it leads, what the client may decide there and what is kept of it."""

from __future__ import annotations

import json
import uuid
from decimal import Decimal

import pytest
from django.utils import timezone

from shared_apps.core.models import OutboxMessage
from shared_apps.core.tenancy import open_public, open_scope, open_workshop
from shared_apps.core.throttling import scope_of
from shared_apps.integrations.storage import file_store
from tenant_apps.workorders import links, selectors, services
from tenant_apps.workorders.models import ConsentRecord, Estimate, OrderRules, WorkOrder
from tenant_apps.workorders.types import Channel, Consent, IntakeTold, LineTold, Mailing
from tenants.services import workshop_set_status
from tests.factories.people import browser
from tests.workorders.asked import DAY, NAME, Asked, code_of, promised
from tests.workorders.bench import RECEPTION, Bench


def test_the_page_says_the_words_and_nothing_else_of_the_workshop(asked):
    WorkOrder.objects.filter(pk=asked.order.pk).update(note="marudny klient")
    page = asked.page()

    assert asked.states(page) == ["open", "open"]
    assert [line["gross"] for line in page["lines"]] == ["246.00", "61.50"]
    assert page["vehicle"] == {"label": asked.order.vehicle.label, "plate": asked.order.vehicle.plate}
    assert page["decline_fee"] == "123.00"
    told = json.dumps(page)
    for secret in ("marudny", asked.order.customer.phone, asked.order.customer.email, "unit_net", "part_id"):
        assert secret not in told


def test_opening_is_counted_and_told_to_the_office_once(asked, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as told:
        asked.page()
    with django_capture_on_commit_callbacks() as told_again:
        asked.page()

    asked.estimate.refresh_from_db()
    assert asked.estimate.opened_count == 2
    assert asked.estimate.first_opened_at < asked.estimate.last_opened_at
    assert len(told) > len(told_again) == 0


def forged(asked: Asked, other_workshop_id: int) -> dict[str, str]:
    token, estimate = asked.token(), asked.estimate
    secret = links.secret_of(workshop_id=asked.workshop.id, seed=estimate.token_seed)
    return {
        "nonsense": "abc",
        "cut": token[:-3],
        "other signature": f"{token.rpartition(links.PARTED_BY)[0]}{links.PARTED_BY}{'A' * 43}",
        "other secret": links.token_of(links.Address(asked.workshop.id, estimate.pk, "0" * 40)),
        "other estimate": links.token_of(links.Address(asked.workshop.id, estimate.pk + 1, secret)),
        "other workshop": links.token_of(links.Address(other_workshop_id, estimate.pk, secret)),
        "no workshop": links.token_of(links.Address(10**9, estimate.pk, secret)),
        "huge": "x" * 5000,
    }


def test_whatever_is_no_real_link_hears_the_same(asked, beta):
    said = set()
    for name, token in forged(asked, beta.id).items():
        for answer in (
            asked.read(token),
            asked.post(asked.body(asked.page(), {asked.pads: "approved"}), token=token),
            asked.paper(token),
        ):
            assert answer.status_code == 404, name
            error = answer.json()["error"]
            said.add((error["code"], error["message"], json.dumps(error["details"])))
    assert len(said) == 1
    assert asked.consent(asked.pads) == Consent.SENT


@pytest.mark.parametrize(
    ("change", "code"),
    [({"valid_until": timezone.now() - DAY}, "LINK_EXPIRED"), ({"revoked_at": timezone.now()}, "LINK_REVOKED")],
)
def test_an_old_link_says_why_to_who_holds_it_and_whom_to_call(asked, change, code):
    page = asked.page()
    Estimate.objects.filter(pk=asked.estimate.pk).update(**change)

    for answer in (
        asked.read(),
        asked.post(asked.body(page, {asked.pads: "approved"})),
        asked.paper(),
    ):
        assert (answer.status_code, code_of(answer)) == (410, code)
        assert answer.json()["error"]["details"]["workshop"]["name"]
    assert asked.consent(asked.pads) == Consent.SENT
    forgery = links.token_of(links.Address(asked.workshop.id, asked.estimate.pk, "0" * 40))
    assert asked.read(forgery).status_code == 404


def test_a_suspended_workshop_has_no_links(asked):
    with open_public():
        workshop_set_status(workshop_id=asked.workshop.id, status="suspended")

    assert (asked.read().status_code, code_of(asked.read())) == (404, "NOT_FOUND")


def test_the_routes_are_counted_under_scopes_of_their_own(rf):
    said = {}
    for method, path in (("get", "x/"), ("post", "x/decisions/"), ("get", "x/pdf/")):
        request = getattr(rf, method)(f"/api/v1/estimates/{path}")
        request.face, request.workshop = "marketplace", None
        said[f"{method} {path}"] = scope_of(request)
    assert said == {"get x/": "estimate", "post x/decisions/": "estimate", "get x/pdf/": "paper"}


# Deciding


def test_pads_yes_wipers_no(asked):
    OutboxMessage.objects.all().delete()

    said = asked.decide({asked.pads: "approved", asked.wipers: "declined"})

    assert said["refused"] == []
    assert asked.states(said["estimate"]) == ["approved", "declined"]
    assert (said["estimate"]["decided_by"], asked.stage()) == (NAME, "approved")
    order = selectors.order_out(order=selectors.order_get(order_id=asked.order.pk), who=RECEPTION, with_prices=True)
    assert order["totals"]["approved"]["gross"] == Decimal("246.00")
    [bell] = promised("notifications.notify_staff")
    assert (bell["roles"], bell["link"]) == (["owner", "receptionist"], f"/zlecenia/{asked.order.pk}")
    assert "zgoda: 1, odmowa: 1" in bell["body"]["pl"]
    assert "approved: 1, declined: 1" in bell["body"]["en"]
    assert bell["title"]["en"] == f"{NAME}: answer to the estimate"


def test_what_was_declined_comes_back_at_the_next_visit(asked):
    asked.decide({asked.pads: "approved", asked.wipers: "declined"})
    asked.bench.put(asked.order, "released")

    later = asked.bench.order(asked.order.vehicle)

    out = selectors.order_out(order=selectors.order_get(order_id=later.pk), who=RECEPTION, with_prices=True)
    assert [one["name"] for one in out["declined_before"]] == ["Wycieraczki"]


def test_evidence_is_kept_of_the_exact_words(asked):
    asked.post(asked.body(asked.page(), {asked.pads: "approved"}), **{"user-agent": "Telefon/1.0"})

    [kept] = selectors.evidence_out(order=asked.order)

    assert (kept["decision"], kept["channel"], kept["name"]) == ("approved", "link", NAME)
    assert (kept["address"], kept["user_agent"], kept["language"]) == ("127.0.0.1", "Telefon/1.0", "pl")
    assert (kept["estimate"], kept["line_version"], kept["gross"]) == (1, asked.page()["lines"][0]["version"], "246.00")
    assert kept["text_hash"] == asked.estimate.text_hash
    assert kept["is_intact"]


def test_words_that_were_tampered_with_are_seen(asked):
    asked.decide({asked.pads: "approved"})
    asked.estimate.shown["lines"][0]["gross"] = "999.00"
    Estimate.objects.filter(pk=asked.estimate.pk).update(shown=asked.estimate.shown)

    assert [one["is_intact"] for one in selectors.evidence_out(order=asked.order)] == [False]


def test_evidence_is_only_added_to(asked):
    asked.decide({asked.pads: "approved"})
    kept = ConsentRecord.objects.get()

    with pytest.raises(TypeError):
        kept.save()
    with pytest.raises(TypeError):
        kept.delete()


def test_staff_leave_evidence_as_well(asked):
    services.consents_record(
        order_id=asked.order.pk,
        decisions={asked.pads.pk: "approved"},
        how="dzwonił o 14:00",
        channel=Channel.PHONE,
        who=RECEPTION,
    )
    asked.bench.act(asked.order, "approve", reason="przy okienku")

    [second, first] = selectors.evidence_out(order=asked.order)
    assert (first["channel"], first["how"], first["estimate"]) == ("phone", "dzwonił o 14:00", None)
    assert (second["channel"], second["line_name"]) == ("staff", "Wycieraczki")
    assert first["is_intact"]
    assert second["is_intact"]


def test_declining_everything_by_staff_leaves_evidence(asked):
    asked.bench.act(asked.order, "decline", reason="za drogo")

    kept = selectors.evidence_out(order=asked.order)
    assert [(one["decision"], one["how"]) for one in kept] == [("declined", "za drogo")] * 2


def test_declining_everything_by_the_link_ends_the_repair(asked):
    asked.decide({asked.pads: "declined", asked.wipers: "declined"})

    assert asked.stage() == "declined"
    assert asked.order.lines.filter(is_decline_fee=True).count() == 1


def test_who_declines_everything_pays_what_the_link_said(asked):
    OrderRules.objects.update(inspection_fee_net=200)
    asked.decide({asked.pads: "declined", asked.wipers: "declined"})
    assert asked.order.lines.get(is_decline_fee=True).amounts.gross == Decimal("123.00")


def fee_charged(asked) -> Decimal:
    return asked.order.lines.get(is_decline_fee=True).unit_net


def test_an_estimate_says_what_the_client_signed_when_they_left_the_car(asked):
    services.intake_save(order_id=asked.order.pk, told=IntakeTold(remarks="rysa"), version=None, who=RECEPTION)
    asked.bench.sign(asked.order)
    OrderRules.objects.update(inspection_fee_net=200)
    asked.send()

    assert asked.page()["decline_fee"] == "123.00"
    assert asked.bench.seen(asked.order)["inspection_fee_net"] == 100
    asked.bench.act(asked.order, "decline", reason="za drogo")
    assert fee_charged(asked) == 100


def test_who_answers_an_older_estimate_pays_what_that_one_said(asked):
    older = asked.page()
    OrderRules.objects.update(inspection_fee_net=200)
    asked.send()

    asked.decide({asked.pads: "declined", asked.wipers: "declined"}, page=older)

    assert fee_charged(asked) == 100


@pytest.mark.parametrize(
    "gone", [{"revoked_at": timezone.now()}, {"mailing": Mailing.LEFT_OUT}], ids=["revoked", "sent to nobody"]
)
def test_an_estimate_the_client_never_had_says_nothing_of_the_fee(asked, gone):
    Estimate.objects.update(mailing=Mailing.PROMISED)
    OrderRules.objects.update(inspection_fee_net=200)
    Estimate.objects.filter(pk=asked.send().pk).update(**{"mailing": Mailing.PROMISED} | gone)

    asked.bench.act(asked.order, "decline", reason="za drogo")

    assert fee_charged(asked) == 100


@pytest.mark.parametrize(("gross", "net"), [("123.00", "100.00"), ("0.01", "0.01"), ("122.94", "99.95"), (None, None)])
def test_an_estimate_of_before_says_the_fee_with_vat_alone(asked, gross, net):
    shown = {name: value for name, value in asked.estimate.shown.items() if name != "decline_fee_net"}
    Estimate.objects.update(shown=shown | {"decline_fee": gross})
    OrderRules.objects.update(inspection_fee_net=200)

    asked.decide({asked.pads: "declined", asked.wipers: "declined"})

    charged = asked.order.lines.filter(is_decline_fee=True)
    assert [(str(line.unit_net), str(line.amounts.gross)) for line in charged] == ([(net, gross)] if gross else [])


def test_a_changed_mind_brings_the_repair_back(asked):
    asked.decide({asked.pads: "declined", asked.wipers: "declined"})
    asked.decide({asked.pads: "approved"})

    assert asked.stage() == "approved"
    assert not asked.order.lines.filter(is_decline_fee=True).exists()
    assert [one.decision for one in ConsentRecord.objects.order_by("pk")] == ["declined", "declined", "approved"]


def test_who_declined_everything_and_asks_for_a_call_is_waited_for(asked):
    asked.decide({asked.pads: "declined", asked.wipers: "declined"})
    asked.decide({asked.pads: "call"})

    assert asked.stage() == "estimated"


def test_the_last_decision_holds_until_work_begins(asked):
    asked.decide({asked.pads: "approved", asked.wipers: "declined"})
    asked.decide({asked.pads: "declined", asked.wipers: "approved"})
    assert (asked.consent(asked.pads), asked.consent(asked.wipers)) == ("declined", "approved")

    asked.bench.act(asked.order, "start")
    page = asked.page()
    assert page["has_work_begun"]
    assert [line["may"] for line in page["lines"]] == [["approved", "declined", "call"], ["call"]]
    said = asked.decide({asked.wipers: "declined", asked.pads: "approved"})

    assert [(one["line_id"], one["code"]) for one in said["refused"]] == [(asked.wipers.pk, "WORK_BEGAN")]
    assert (asked.consent(asked.pads), asked.consent(asked.wipers)) == ("approved", "approved")


def test_a_call_about_what_is_being_done_takes_no_consent_away(asked):
    asked.decide({asked.pads: "approved", asked.wipers: "declined"})
    asked.bench.act(asked.order, "start")
    OutboxMessage.objects.all().delete()

    said = asked.decide({asked.pads: "call"})

    assert said["refused"] == []
    assert asked.consent(asked.pads) == Consent.APPROVED
    assert ConsentRecord.objects.order_by("-pk")[0].decision == "call"
    assert "prosi o telefon: 1" in promised("notifications.notify_staff")[0]["body"]["pl"]


@pytest.mark.parametrize("stage", ["ready", "invoiced", "paid", "released", "cancelled"])
def test_afterwards_nothing_is_decided(asked, stage):
    page = asked.page()
    asked.bench.put(asked.order, stage)

    refused = asked.post(asked.body(page, {asked.pads: "declined"}))

    assert (refused.status_code, code_of(refused)) == (409, "DECISIONS_CLOSED")
    assert [line["may"] for line in asked.page()["lines"]] == [[], []]
    assert ConsentRecord.objects.count() == 0


# What changes meanwhile


def test_a_changed_price_asks_again_for_that_line_alone(asked):
    asked.decide({asked.pads: "approved", asked.wipers: "approved"})
    asked.change_price(asked.wipers, 80)
    assert asked.states() == ["approved", "changed"]

    first = asked.estimate
    asked.send()

    assert asked.estimate.number == 2
    page = asked.page(asked.token(first))
    assert (page["link_number"], page["number"]) == (1, 2)
    assert asked.states(page) == ["approved", "open"]
    assert page["lines"][1]["gross"] == "98.40"
    asked.decide({asked.wipers: "approved"}, page=page)
    assert asked.consent(asked.wipers) == Consent.APPROVED


def test_a_stale_line_is_refused_with_what_it_is_and_the_others_are_taken(asked):
    page = asked.page()
    asked.change_price(asked.wipers, 80)

    said = asked.decide({asked.pads: "approved", asked.wipers: "approved"}, page=page)

    [refused] = said["refused"]
    assert (refused["line_id"], refused["code"]) == (asked.wipers.pk, "LINE_CHANGED")
    assert (refused["now"]["name"], refused["now"]["gross"]) == ("Wycieraczki", "98.40")
    assert (asked.consent(asked.pads), asked.consent(asked.wipers)) == ("approved", "proposed")
    assert [one.line_id for one in ConsentRecord.objects.all()] == [asked.pads.pk]


def test_a_line_that_is_gone_is_refused(asked):
    page = asked.page()
    asked.wipers.refresh_from_db()
    services.line_remove(order_id=asked.order.pk, line_id=asked.wipers.pk, version=asked.wipers.version, who=RECEPTION)

    said = asked.decide({asked.pads: "approved", asked.wipers: "approved"}, page=page)

    assert [(one["code"], one["now"]) for one in said["refused"]] == [("LINE_WITHDRAWN", None)]
    assert asked.states(said["estimate"]) == ["approved", "withdrawn"]


def test_who_looks_at_the_older_one_decides_of_what_did_not_change(asked):
    """The page was open when the office sent a newer one."""
    page, first = asked.page(), asked.token()
    asked.change_price(asked.wipers, 80)
    asked.send()

    answer = asked.post(asked.body(page, {asked.pads: "approved", asked.wipers: "approved"}), token=first)

    said = answer.json()["data"]
    assert [one["code"] for one in said["refused"]] == ["LINE_CHANGED"]
    assert said["estimate"]["number"] == 2
    assert ConsentRecord.objects.get().estimate.number == 1


def test_other_words_for_the_client_are_no_other_offer(asked):
    page = asked.page()
    asked.pads.refresh_from_db()
    told = LineTold(
        kind="labour",
        name="Klocki przód",
        quantity=Decimal(1),
        unit="h",
        unit_net=Decimal(200),
        explanation="Zostały 2 mm.",
    )
    services.line_save(
        order_id=asked.order.pk, line_id=asked.pads.pk, told=told, version=asked.pads.version, who=RECEPTION
    )

    assert asked.decide({asked.pads: "approved"}, page=page)["refused"] == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"name": "a\x00b"}, "name"),
        ({"consent": False}, "consent"),
        ({"decisions": []}, "decisions"),
        ({"estimate": 99}, "estimate"),
        ({"estimate": 0}, "estimate"),
        ({"decisions": [{"line_id": 1, "line_version": 1, "decision": "sent"}]}, "decisions.0.decision"),
        ({"decisions": [{"line_id": 10**30, "line_version": 1, "decision": "call"}]}, "decisions.0.line_id"),
        ({"decisions": [{"line_id": 1, "line_version": 1, "decision": "call"}] * 2}, "decisions"),
    ],
)
def test_what_cannot_be_used_is_named(asked, change, field):
    refused = asked.post(asked.body(asked.page(), {asked.pads: "approved"}) | change)

    assert refused.status_code == 400, refused.content
    assert field in refused.json()["error"]["details"]
    assert ConsentRecord.objects.count() == 0


def test_a_line_of_another_order_is_not_decided(asked, bench):
    other = Asked(bench)
    body = asked.body(asked.page(), {asked.pads: "approved"})
    body["decisions"] = [{"line_id": other.pads.pk, "line_version": other.pads.version + 1, "decision": "approved"}]

    said = asked.post(body).json()["data"]

    assert [one["code"] for one in said["refused"]] == ["LINE_WITHDRAWN"]
    assert said["refused"][0]["now"] is None
    assert other.consent(other.pads) == Consent.SENT


def test_the_same_key_decides_once(asked):
    body, key = asked.body(asked.page(), {asked.pads: "approved"}), uuid.uuid4().hex
    first = asked.post(body, **{"Idempotency-Key": key})
    second = asked.post(body, **{"Idempotency-Key": key})

    assert first.json() == second.json()
    assert second["Idempotency-Replayed"] == "true"
    assert ConsentRecord.objects.count() == 1
    other = asked.post(body | {"name": "Kto Inny"}, **{"Idempotency-Key": key})
    assert (other.status_code, code_of(other)) == (409, "IDEMPOTENCY_MISMATCH")


def test_two_browsers_decide_and_both_stand_in_the_evidence(asked):
    first, second = asked.page(), asked.page()
    wife = browser()
    asked.decide({asked.pads: "approved"}, page=first)
    answer = asked.post(asked.body(second, {asked.pads: "declined"}, name="Ewa Kowal"), client=wife)

    assert answer.status_code == 200
    assert asked.consent(asked.pads) == Consent.DECLINED
    assert [(one.name, one.decision) for one in ConsentRecord.objects.order_by("pk")] == [
        (NAME, "approved"),
        ("Ewa Kowal", "declined"),
    ]


def test_the_page_asks_as_often_for_one_line_as_for_fifty(asked, django_assert_max_num_queries):
    asked.page()
    with django_assert_max_num_queries(12) as few:
        asked.page()
    for _number in range(48):
        asked.bench.line(asked.order)
    asked.send()
    asked.page()
    with django_assert_max_num_queries(12) as many:
        assert len(asked.page()["lines"]) == 50
    assert len(few) == len(many)


def test_another_key_of_the_house_makes_no_wrong_link(asked):
    Estimate.objects.filter(pk=asked.estimate.pk).update(token_seed="0" * 32)
    [row] = selectors.estimates_out(order=asked.order, workshop=asked.workshop, with_prices=True)
    assert row["link"] == ""


def test_photos_of_the_inspection_stand_beside_their_line(asked):
    from tenant_apps.workorders.models import Inspection, InspectionItem, OrderFile

    inspection = Inspection.objects.create(order=asked.order, name="Oględziny")
    item = InspectionItem.objects.create(inspection=inspection, group="Hamulce", name="Klocki", line=asked.pads)
    key = f"t/{asked.workshop.schema_name}/orders/{'0' * 32}.webp"
    common = {"order": asked.order, "key": key, "small_key": key, "width": 4, "height": 3}
    shown = OrderFile.objects.create(item=item, purpose="inspection", caption="przód", **common)
    hidden = OrderFile.objects.create(purpose="intake", caption="drzwi", **common)
    asked.send()

    pads, wipers = asked.page()["lines"]

    assert [(one["id"], one["caption"]) for one in pads["photos"]] == [(shown.pk, "przód")]
    assert wipers["photos"] == []
    file_store().write(key, b"RIFF", content_type="image/webp")
    seen = asked.photo(shown.pk)
    assert (seen.status_code, seen["Content-Type"]) == (200, "image/webp")
    assert asked.photo(hidden.pk).status_code == asked.photo(10**9).status_code == 404
    assert asked.photo(shown.pk, token="abc").status_code == 404


def test_two_at_once_are_one_after_the_other(new_workshop):
    """One approves, the other declines, ten times at the same moment: the line says what the last record says."""
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connections

    with open_workshop(new_workshop.schema_name):
        asked = Asked(Bench(new_workshop))
        page, token = asked.page(), asked.token()

    def one(number: int) -> int:
        try:
            decision = ("approved", "declined")[number % 2]
            with open_scope("public"):
                body = asked.body(page, {asked.pads: decision})
                return asked.post(body, token=token, client=browser()).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(one, range(12))) == {200}

    with open_workshop(new_workshop.schema_name):
        records = list(ConsentRecord.objects.order_by("pk"))
        assert len(records) == 12
        assert asked.consent(asked.pads) == records[-1].decision
