from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from django.utils.crypto import salted_hmac

from shared_apps.core.errors import Throttled
from shared_apps.core.outbox import enqueue
from shared_apps.core.throttling import spend_all
from shared_apps.notifications.selectors import here
from shared_apps.notifications.services.sending import Letter, attempt, keep
from shared_apps.notifications.types import Attachment, Channel, State

log = structlog.get_logger(__name__)


def mail_promise(
    *,
    to: str,
    template: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    attachments: Sequence[Attachment] = (),
    unasked_by: str = "",
) -> bool:
    """Promise one mail: it leaves after this transaction commits, once per key. The way of every mail out of the house.

    `unasked_by` names the workshop that writes to somebody who did not just ask for it: anybody can open a workshop
    and type anybody's address. Such mails are counted, so that no mailbox is flooded by one workshop or by many.
    Returns False when this one was left out for that reason.
    """
    if unasked_by and not may_write(to=to, workshop=unasked_by):
        log.warning("mail_left_out", template=template, workshop=unasked_by)
        return False
    enqueue(
        "notifications.mail",
        to=to,
        template=template,
        language=language,
        context=dict(context),
        attachments=list(attachments),
        key=key,
    )
    return True


def may_write(*, to: str, workshop: str) -> bool:
    """Counts one unasked mail of a workshop to an address; False when either has had enough."""
    # An address is personal: counted under a keyed hash.
    address = salted_hmac("notifications.mail_to", to.strip().lower(), algorithm="sha256").hexdigest()[:32]
    try:
        spend_all({"mail_from": workshop, "mail_to": address})
    except Throttled:
        return False
    return True


def mail_send(
    *,
    to: str,
    template: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    attachments: Sequence[Attachment] = (),
) -> bool:
    """Render mail/<template>.<language>.txt and hand it to the supplier, once per key and workshop.

    Returns whether it left now. A supplier that is away is asked again later; see services.sending.
    """
    key = _own_key(key)
    letter = Letter(words=template, language=language, context=dict(context), attachments=tuple(attachments))
    keep(key=key, channel=Channel.MAIL, recipient=to, letter=letter)
    return attempt(key=key) == State.SENT


def _own_key(key: str) -> str:
    """Two workshops that number something alike must not take each other's mails for sent."""
    schema_name = here()
    return f"{schema_name}:{key}" if schema_name else key
