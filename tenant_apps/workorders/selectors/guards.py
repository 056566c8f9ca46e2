"""What stands in the way of a move, said so that somebody can do something about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from tenant_apps.inventory.types import ReservationState
from tenant_apps.workorders.models import OrderLine, WorkOrder
from tenant_apps.workorders.types import UNDECIDED, Action, Blocker, Consent, LineKind, Stage

Reservations = Mapping[int, ReservationState]


def blockers(
    order: WorkOrder, action: Action, *, lines: Sequence[OrderLine], reservations: Reservations
) -> list[Blocker]:
    """Empty when nothing but the stage and the role decides. The lines and their reservations are read already."""
    guard = GUARDS.get(action)
    return guard(order, lines, reservations) if guard is not None else []


def _send(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    open_lines = [line for line in lines if line.consent in UNDECIDED]
    if not open_lines:
        return [Blocker("NO_LINES", _("Dodaj pozycje, na które klient ma się zgodzić."))]
    # What costs nothing says so by its discount; a zero is a price that somebody forgot.
    unpriced = [line.name for line in open_lines if line.unit_net == 0 and line.discount_percent < 100]
    if unpriced:
        message = _("Bez ceny: %(names)s. Wpisz cenę, a dla pozycji gratis rabat 100 %%.")
        return [Blocker("UNPRICED_LINES", message % {"names": ", ".join(unpriced)})]
    return []


def _start(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    if any(line.consent == Consent.APPROVED for line in agreed_to(lines)):
        return []
    return [Blocker("NOTHING_APPROVED", _("Klient nie zgodził się jeszcze na żadną pozycję."))]


def agreed_to(lines: Iterable[OrderLine]) -> list[OrderLine]:
    """The positions by which a repair stands or falls: fees only where there is nothing else."""
    own = [line for line in lines if not line.is_decline_fee]
    return [line for line in own if line.kind != LineKind.FEE] or own


def _finish(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    found = _start(order, lines, reservations) + _undecided(lines)
    approved = [line for line in lines if line.consent == Consent.APPROVED]
    undone = [line.name for line in approved if line.kind == LineKind.LABOUR and line.done_at is None]
    if undone:
        found.append(Blocker("WORK_NOT_DONE", _("Niezrobione: %(names)s.") % {"names": ", ".join(undone)}))
    on_shelf = [line.name for line in approved if _is_waiting(line, reservations)]
    if on_shelf:
        found.append(Blocker("PARTS_NOT_ISSUED", _("Niewydane części: %(names)s.") % {"names": ", ".join(on_shelf)}))
    return found


def _is_waiting(line: OrderLine, reservations: Reservations) -> bool:
    if line.part_id is None:
        return False
    state = reservations.get(line.pk)
    return state is None or state.issued < line.quantity


def _undecided(lines: Sequence[OrderLine]) -> list[Blocker]:
    count = sum(line.consent in UNDECIDED for line in lines)
    if not count:
        return []
    message = _("Pozycje bez decyzji klienta: %(count)s.") % {"count": count}
    return [Blocker("UNDECIDED_LINES", message)]


def _invoice(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    found = _undecided(lines) if order.stage != Stage.DECLINED else []
    if not any(line.consent == Consent.APPROVED for line in lines):
        found.append(Blocker("NOTHING_TO_PAY", _("Nie ma za co wystawić dokumentu.")))
    return found


def _release(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    if order.stage == Stage.DECLINED and any(line.consent == Consent.APPROVED for line in lines):
        return [Blocker("TO_BE_PAID", _("Najpierw rozlicz opłatę za oględziny albo usuń ją ze zlecenia."))]
    return []


def is_settled(order: WorkOrder) -> bool:
    """Released, and nothing is left to be paid for it."""
    return order.stage == Stage.RELEASED and (order.paid_by != "" or order.document == "")


def _pay(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    return [Blocker("SETTLED", _("Za to zlecenie nic nie zostało do zapłaty."))] if is_settled(order) else []


def _keep_nothing(order: WorkOrder, lines: Sequence[OrderLine], reservations: Reservations) -> list[Blocker]:
    out = [line.name for line in lines if line.pk in reservations and reservations[line.pk].issued > 0]
    if not out:
        return []
    return [Blocker("PARTS_ISSUED", _("Najpierw zwróć wydane części: %(names)s.") % {"names": ", ".join(out)})]


GUARDS = {
    Action.SEND_ESTIMATE: _send,
    Action.APPROVE: _send,
    Action.START: _start,
    Action.FINISH: _finish,
    # Parts may come back and work be added while the car is looked over.
    Action.PASS_CHECK: _finish,
    Action.INVOICE: _invoice,
    Action.PAY: _pay,
    Action.RELEASE: _release,
    Action.DECLINE: _keep_nothing,
    Action.CANCEL: _keep_nothing,
}
