"""What a client pays who declines everything. They agree to it beforehand; today's rule is for who was told none."""

from __future__ import annotations

from decimal import Decimal

from shared_apps.core.money import VatRate, net_of
from tenant_apps.workorders.models import Estimate, SignedProtocol, WorkOrder
from tenant_apps.workorders.selectors.jobs import rules_get
from tenant_apps.workorders.types import Mailing

# The mail brought it to nobody; the client may have it by another way all the same.
UNSENT = (Mailing.NO_ADDRESS, Mailing.LEFT_OUT, Mailing.DEMO)


def fee_of(*, order: WorkOrder, told: Estimate | None = None) -> Decimal:
    """Net: as it was `told` in the estimate that is answered, else as the client signed it, else today's rule."""
    if told is not None:
        return _fee_in(told)
    signed = signed_last(order=order)
    return rules_get().inspection_fee_net if signed is None else Decimal(signed.content["inspection_fee_net"])


def fee_charged(*, order: WorkOrder, seen: Estimate | None = None) -> Decimal:
    """Net, for who declines everything: by the estimate they have `seen`; without one by what they signed, else by
    the newest estimate that reached them."""
    if seen is None and signed_last(order=order) is None:
        asked = Estimate.objects.filter(order=order, revoked_at__isnull=True).order_by("-number")
        reached = asked.exclude(mailing__in=UNSENT, first_opened_at__isnull=True)
        seen = reached.first() or asked.first()
    return fee_of(order=order, told=seen)


def signed_last(*, order: WorkOrder) -> SignedProtocol | None:
    return SignedProtocol.objects.filter(order=order).order_by("-number").first()


def _fee_in(estimate: Estimate) -> Decimal:
    shown = estimate.shown
    if "decline_fee_net" in shown:
        return Decimal(shown["decline_fee_net"])
    # Those of before say it with VAT alone.
    return net_of(gross=Decimal(shown["decline_fee"] or 0), vat=VatRate.STANDARD)
