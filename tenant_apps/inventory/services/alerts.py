"""Stock alerts: opened when a part passes its minimum or maximum, resolved by what brings it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from shared_apps.core.outbox import enqueue
from shared_apps.core.realtime import announce
from shared_apps.notifications.services import in_each
from shared_apps.notifications.types import Words
from tenant_apps.inventory.models import Part, StockAlert
from tenant_apps.inventory.types import AlertKind, Unit, alert_kinds, spoken

TOPIC = "stock_alert"
OFFICE = ["owner", "receptionist"]
# More than this many at once ring one bell together.
MOST_BELLS = 3


def alerts_review(*, before: Mapping[int, frozenset[AlertKind]], parts: Sequence[Part]) -> None:
    """Open what is new and resolve what is over. `before` says what there was to say of each part."""
    opened: list[tuple[Part, AlertKind]] = []
    over: list[tuple[int, AlertKind]] = []
    for part in parts:
        kinds = alert_kinds(
            on_hand=part.on_hand,
            reserved=part.reserved,
            minimum=part.minimum,
            maximum=part.maximum,
            is_stocked=part.is_stocked and part.is_active,
        )
        opened += [(part, kind) for kind in sorted(kinds - before[part.pk])]
        over += [(part.pk, kind) for kind in before[part.pk] - kinds]
    for kind in AlertKind:
        ids = [part_id for part_id, gone in over if gone == kind]
        if ids:
            StockAlert.objects.filter(part__in=ids, alert_type=kind, is_resolved=False).update(
                is_resolved=True, resolved_at=timezone.now()
            )
    alerts = [
        StockAlert(
            part=part,
            alert_type=kind,
            quantity=part.on_hand if kind == AlertKind.OVER else part.available,
            limit=(part.maximum if kind == AlertKind.OVER else None) or part.minimum,
        )
        for part, kind in opened
    ]
    StockAlert.objects.bulk_create(alerts, batch_size=500)
    if alerts or over:
        announce(TOPIC, alerts[0].pk if alerts else "")
    # Some of it came back, though not enough: that is no bad news.
    eased = {part_id for part_id, kind in over if kind == AlertKind.OUT}
    _ring([alert for alert in alerts if alert.part_id not in eased and not alert.part.is_demo])


def _ring(alerts: Sequence[StockAlert]) -> None:
    if not alerts:
        return
    if len(alerts) > MOST_BELLS:
        names = ", ".join(alert.part.name for alert in alerts[:5])
        title = in_each(lambda: _("Alerty magazynowe: %(count)s") % {"count": len(alerts)})
        _bell(title, names, "/magazyn/alerty", f"stock:{alerts[0].pk}")
        return
    for alert in alerts:
        _bell(
            in_each(partial(_title, alert)),
            in_each(partial(_body, alert)),
            f"/magazyn/czesci/{alert.part_id}",
            f"stock:{alert.pk}",
        )


def _title(alert: StockAlert) -> str:
    return {
        AlertKind.LOW: _("Kończy się: %(part)s"),
        AlertKind.OUT: _("Brak na stanie: %(part)s"),
        AlertKind.OVER: _("Nadmiar na stanie: %(part)s"),
    }[AlertKind(alert.alert_type)] % {"part": alert.part.name}


def _body(alert: StockAlert) -> str:
    unit, language = str(Unit(alert.part.unit).label), translation.get_language() or "pl"
    quantity, limit = (spoken(one, language=language) for one in (alert.quantity, alert.limit))
    told = {"sku": alert.part.sku, "quantity": quantity, "limit": limit, "unit": unit}
    if alert.alert_type == AlertKind.OVER:
        return _("%(sku)s · na stanie %(quantity)s %(unit)s, maksimum %(limit)s") % told
    return _("%(sku)s · dostępne %(quantity)s %(unit)s, minimum %(limit)s") % told


def _bell(title: Words, body: Words, link: str, key: str) -> None:
    enqueue("notifications.notify_staff", kind="stock", title=title, roles=OFFICE, body=body, link=link, key=key)
