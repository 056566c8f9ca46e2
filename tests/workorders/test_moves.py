"""The state machine, walked whole: every stage, every move, every role."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shared_apps.core.errors import InvalidInput
from tenant_apps.workorders import services
from tenant_apps.workorders.errors import AboveApproved, ChangedMeanwhile, LinesChanged, MoveNotYours, MoveRefused
from tenant_apps.workorders.models import OrderEvent, OrderLine, OrderRules, WorkOrder
from tenant_apps.workorders.selectors.orders import moves_of
from tenant_apps.workorders.types import Action, Consent, IntakeTold, Stage
from tests.workorders.bench import BOSS, PIT, RECEPTION

# Written down a second time on purpose: what a move leads to, from where; "=" is where it stays.
EXPECTED = {
    "arrive": {"booked": "on_site"},
    "inspect": {"on_site": "inspected"},
    "send_estimate": {
        "on_site": "estimated",
        "inspected": "estimated",
        "estimated": "=",
        "approved": "=",
        "in_progress": "=",
        "quality_check": "=",
    },
    "approve": {
        "on_site": "approved",
        "inspected": "approved",
        "estimated": "approved",
        "declined": "approved",
        "approved": "=",
        "in_progress": "=",
        "quality_check": "=",
    },
    "decline": {
        "on_site": "declined",
        "inspected": "declined",
        "estimated": "declined",
        "approved": "declined",
        "in_progress": "declined",
        "quality_check": "declined",
    },
    "start": {"approved": "in_progress", "estimated": "in_progress"},
    "finish": {"in_progress": "quality_check"},
    "fail_check": {"quality_check": "in_progress"},
    "pass_check": {"quality_check": "ready"},
    "reopen": {"ready": "in_progress"},
    "invoice": {"ready": "invoiced", "declined": "invoiced"},
    "pay": {"invoiced": "paid", "released": "="},
    "release": {"paid": "released", "invoiced": "released", "declined": "released"},
    "cancel": {"booked": "cancelled", "on_site": "cancelled", "inspected": "cancelled"},
}
MECHANICS_TOO = {"inspect", "start", "finish", "fail_check", "pass_check"}
SAID = {"reason": "telefonicznie", "document": "FV 1", "paid_by": "karta"}


def test_the_table_names_every_stage_and_every_move():
    assert set(EXPECTED) == set(Action.values)
    assert {stage for led in EXPECTED.values() for stage in led} | {"released", "cancelled", "paid"} == set(
        Stage.values
    )


@pytest.mark.parametrize("who", [BOSS, RECEPTION, PIT], ids=["owner", "receptionist", "mechanic"])
@pytest.mark.parametrize("action", Action.values)
@pytest.mark.parametrize("stage", Stage.values)
def test_every_stage_every_move_every_role(bench, stage, action, who):
    order = bench.at(stage)
    if action in ("send_estimate", "approve"):
        _add_undecided(order)
    if stage == "booked":
        # Who agreed to everything before the car came goes further at once: tests/chat.
        OrderLine.objects.filter(order=order).update(consent="proposed")
    if action == "release" and stage == "declined":
        OrderLine.objects.filter(order=order).delete()
    leads_to = EXPECTED[action].get(stage)
    events = OrderEvent.objects.count()

    if who is PIT and action not in MECHANICS_TOO:
        with pytest.raises(MoveNotYours):
            bench.act(order, action, who=who, **SAID)
    elif leads_to is None:
        with pytest.raises(MoveRefused) as refused:
            bench.act(order, action, who=who, **SAID)
        assert refused.value.details["stage"] == stage
    else:
        bench.act(order, action, who=who, **SAID)
        assert _stage(order) == (stage if leads_to == "=" else leads_to)
        assert OrderEvent.objects.count() > events
        return
    assert (_stage(order), OrderEvent.objects.count()) == (stage, events)


def test_a_company_pays_after_its_car_has_left(bench):
    order = bench.at("invoiced")
    bench.act(order, "release", reason="przelew 14 dni", document="FV 1")
    WorkOrder.objects.filter(pk=order.pk).update(document="FV 1")
    left = WorkOrder.objects.get(pk=order.pk).closed_at
    assert [move["action"] for move in moves(order)] == ["pay"]

    bench.act(order, "pay", paid_by="przelew")

    order.refresh_from_db()
    assert (order.stage, order.paid_by, order.closed_at) == (Stage.RELEASED, "przelew", left)
    assert moves(order) == []
    with pytest.raises(MoveRefused):
        bench.act(order, "pay", paid_by="karta")


def moves(order):
    return moves_of(WorkOrder.objects.get(pk=order.pk), [], {}, who=RECEPTION)


def _add_undecided(order):
    """A position that is still open, whatever stage the order was put at."""
    OrderLine.objects.create(order=order, kind="labour", name="Wycieraczki", quantity=1, unit_net=50, position=9)


def _stage(order):
    return WorkOrder.objects.get(pk=order.pk).stage


@pytest.mark.parametrize("action", ["decline", "fail_check", "reopen", "cancel", "approve"])
def test_a_step_back_says_why(bench, action):
    order = bench.at(next(iter(EXPECTED[action])))
    _add_undecided(order)

    with pytest.raises(InvalidInput) as refused:
        bench.act(order, action)

    assert list(refused.value.details) == ["reason"]


def test_work_begins_only_with_consent(bench):
    order = bench.order()
    bench.line(order)
    bench.put(order, Stage.ESTIMATED)

    with pytest.raises(MoveRefused) as refused:
        bench.act(order, "start", who=PIT)

    assert [one["code"] for one in refused.value.details["blockers"]] == ["NOTHING_APPROVED"]


def test_work_ends_when_all_is_done_and_decided(bench):
    order = bench.order()
    bench.line(order, name="Klocki", consent=Consent.APPROVED)
    bench.line(order, name="Wycieraczki")
    bench.put(order, Stage.IN_PROGRESS)

    with pytest.raises(MoveRefused) as refused:
        bench.act(order, "finish", who=PIT)

    codes = {one["code"]: one["message"] for one in refused.value.details["blockers"]}
    assert set(codes) == {"UNDECIDED_LINES", "WORK_NOT_DONE"}
    assert "Klocki" in codes["WORK_NOT_DONE"]


def test_a_check_is_passed_only_with_all_done_issued_and_decided(bench):
    order = bench.at("quality_check")
    bench.line(order, name="Filtr", consent=Consent.APPROVED)
    bench.line(order, name="Wycieraczki")

    with pytest.raises(MoveRefused) as refused:
        bench.act(order, "pass_check", who=PIT)

    codes = [one["code"] for one in refused.value.details["blockers"]]
    assert codes == ["UNDECIDED_LINES", "WORK_NOT_DONE"]


@pytest.mark.parametrize("action", ["send_estimate", "approve"])
def test_nobody_is_asked_to_agree_to_a_price_that_was_forgotten(bench, action):
    order = bench.order()
    line = bench.line(order, name="Uszczelka", unit_net=Decimal(0))
    bench.put(order, Stage.INSPECTED)

    with pytest.raises(MoveRefused) as refused:
        bench.act(order, action, **SAID)
    OrderLine.objects.filter(pk=line.pk).update(discount_percent=100)
    bench.act(order, action, **SAID)

    [blocker] = refused.value.details["blockers"]
    assert (blocker["code"], "Uszczelka" in blocker["message"]) == ("UNPRICED_LINES", True)


def test_an_order_of_fees_alone_goes_its_way(bench):
    order = bench.order()
    bench.line(order, kind="fee", name="Dojazd")
    bench.put(order, Stage.ESTIMATED)

    bench.act(order, "approve", reason="telefonicznie")
    assert _stage(order) == "approved"
    for action in ("start", "finish", "pass_check"):
        bench.act(order, action)

    assert _stage(order) == "ready"


def test_a_client_who_withdraws_during_the_repair_pays_for_the_look(bench):
    order = bench.order()
    line = bench.line(order, consent=Consent.APPROVED)
    bench.put(order, Stage.IN_PROGRESS)
    bench.say(order, {line.pk: Consent.DECLINED})

    with pytest.raises(MoveRefused):
        bench.act(order, "finish")
    bench.act(order, "decline", reason="zabiera auto")

    assert _stage(order) == "declined"
    assert OrderLine.objects.get(order=order, is_decline_fee=True).consent == Consent.APPROVED


def test_all_is_agreed_to_at_the_sum_that_was_read_out(bench):
    order = bench.order()
    bench.line(order, unit_net=Decimal(100), quantity=Decimal(1))
    bench.put(order, Stage.ESTIMATED)

    with pytest.raises(LinesChanged):
        bench.act(order, "approve", reason="telefonicznie", gross=Decimal("122.99"))
    bench.act(order, "approve", reason="telefonicznie", gross=Decimal("123.00"))

    assert _stage(order) == "approved"


def test_the_look_costs_what_the_signed_protocol_said(bench):
    order = bench.order()
    bench.act(order, "arrive")
    services.intake_save(order_id=order.pk, told=IntakeTold(remarks="rysa"), version=None, who=RECEPTION)
    bench.sign(order)
    OrderRules.objects.update(inspection_fee_net=200)
    bench.act(order, "inspect")
    bench.line(order)
    bench.act(order, "decline", reason="Za drogo")
    assert order.lines.get(is_decline_fee=True).unit_net == 100


def test_everything_declined_charges_the_look_and_goes_unrepaired(bench):
    order = bench.order()
    for action in ("arrive", "inspect"):
        bench.act(order, action)
    line = bench.line(order)
    bench.act(order, "send_estimate")

    bench.act(order, "decline", reason="Za drogo")

    order.refresh_from_db()
    fee = order.lines.get(is_decline_fee=True)
    assert (order.stage, order.is_unrepaired, fee.consent) == (Stage.DECLINED, True, Consent.APPROVED)
    assert OrderLine.objects.get(pk=line.pk).consent == Consent.DECLINED
    with pytest.raises(MoveRefused) as unpaid:
        bench.act(order, "release")
    assert [one["code"] for one in unpaid.value.details["blockers"]] == ["TO_BE_PAID"]
    bench.act(order, "invoice", document="FV 7")
    bench.act(order, "pay", paid_by="gotówka")
    bench.act(order, "release")
    order.refresh_from_db()
    assert (order.stage, order.is_unrepaired) == (Stage.RELEASED, True)
    assert order.closed_at is not None


def test_a_changed_mind_takes_the_fee_away(bench):
    order = bench.order()
    line = bench.line(order)
    bench.put(order, Stage.ESTIMATED)
    order.refresh_from_db()
    bench.act(order, "decline", reason="Za drogo")
    assert order.lines.filter(is_decline_fee=True).exists()

    bench.say(order, {line.pk: Consent.APPROVED})

    order.refresh_from_db()
    assert (order.stage, order.is_unrepaired) == (Stage.APPROVED, False)
    assert not order.lines.filter(is_decline_fee=True).exists()


def test_no_document_above_what_was_approved(bench):
    order = bench.at(Stage.READY)
    approved = order.lines.get().amounts.gross

    with pytest.raises(AboveApproved):
        bench.act(order, "invoice", document="FV 1", gross=approved + 1)
    bench.act(order, "invoice", document="FV 1", gross=approved)

    assert _stage(order) == Stage.INVOICED


def test_a_car_on_deferred_payment_is_released_with_a_reason(bench):
    order = bench.at(Stage.INVOICED)

    with pytest.raises(InvalidInput):
        bench.act(order, "release")
    bench.act(order, "release", reason="Przelew 14 dni")

    assert _stage(order) == Stage.RELEASED


def test_who_read_an_older_order_is_told(bench):
    order = bench.at(Stage.APPROVED)
    version = WorkOrder.objects.get(pk=order.pk).version
    bench.act(order, "start", version=version)

    with pytest.raises(ChangedMeanwhile) as told:
        bench.act(order, "decline", reason="x", version=version)

    assert told.value.details["current"]["stage"] == Stage.IN_PROGRESS


def test_the_timeline_is_only_added_to(bench):
    order = bench.at(Stage.APPROVED)
    bench.act(order, "start")
    event = OrderEvent.objects.filter(order=order).latest("pk")
    assert (event.stage_from, event.stage_to, event.actor_name) == ("approved", "in_progress", "Recepcja")

    event.reason = "inaczej"
    with pytest.raises(TypeError):
        event.save()
    with pytest.raises(TypeError):
        event.delete()
