"""Host name to workshop, remembered in this process and forgotten everywhere at once.

An epoch in Redis dates every remembered answer; changing a domain or a status raises the epoch after commit. One GET
per request (0.1 ms) instead of a join (1.25 ms), and a change is seen by the very next request of every process.
"""

from __future__ import annotations

import re

import structlog
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from redis.exceptions import RedisError

from shared_apps.core.redis import redis_client
from shared_apps.core.types import Face, WorkshopRef
from tenants.models import Domain, ReleasedSlug, Workshop
from tenants.upgrade import readiness

EPOCH_KEY = "workshop-epoch"
MOST_REMEMBERED = 20_000
LABEL = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*")

log = structlog.get_logger(__name__)

_remembered: dict[str, tuple[int, WorkshopRef | None]] = {}


def host_of(raw: str) -> str | None:
    """A Host header as a bare lower-case name without port and trailing dot, or None when it is not one."""
    host = raw.lower()
    name, _, port = host.partition(":")
    if port and not (port.isascii() and port.isdigit()):
        return None
    name = name.removesuffix(".")
    return name if LABEL.fullmatch(name) else None


def face_of(host: str) -> Face | None:
    """Which of the four faces this host shows. Unknown hosts belong to nobody."""
    root: str = settings.ROOT_HOST
    if host == root:
        return "marketplace"
    if host == f"console.{root}":
        return "console"
    if host == f"api.{root}":
        return "api"
    return "workshop" if host.endswith(f".{root}") else None


def workshop_by_host(host: str) -> WorkshopRef | None:
    """The workshop behind a host name, whatever its status, or None."""
    epoch = _epoch()
    readiness.date(epoch)
    if epoch is not None:
        known = _remembered.get(host)
        if known is not None and known[0] == epoch:
            return known[1]
    domain = Domain.objects.select_related("tenant").filter(domain=host).first()
    found = None if domain is None else workshop_ref(domain.tenant)
    if epoch is not None:
        if len(_remembered) >= MOST_REMEMBERED:
            _remembered.clear()
        _remembered[host] = (epoch, found)
    return found


def moved_to(host: str) -> WorkshopRef | None:
    """The workshop that answered to this host before it took another one."""
    slug = host.removesuffix(f".{settings.ROOT_HOST}")
    rest = ReleasedSlug.objects.select_related("leads_to").filter(slug=slug, free_again_at__gt=timezone.now()).first()
    return None if rest is None or rest.leads_to is None else workshop_ref(rest.leads_to)


def workshop_ref(workshop: Workshop) -> WorkshopRef:
    return WorkshopRef(
        id=workshop.pk,
        schema_name=workshop.schema_name,
        slug=workshop.slug,
        name=workshop.name,
        status=workshop.status,
        timezone=workshop.timezone,
    )


def host_of_slug(slug: str) -> str:
    return f"{slug}.{settings.ROOT_HOST}"


def url_of_host(host: str, path: str = "/") -> str:
    """An address people can open, with scheme and public port."""
    return f"{settings.PUBLIC_SCHEME}://{host}{settings.PUBLIC_PORT}{path}"


def forget_all() -> None:
    """Every process forgets every host at its next request."""
    try:
        redis_client().incr(EPOCH_KEY)
    except RedisError:
        # Without the epoch nobody trusts what it remembers (see _epoch), so nothing stale is served.
        log.warning("epoch_unavailable")


def _epoch() -> int | None:
    try:
        return int(redis_client().get(EPOCH_KEY) or 0)
    except RedisError:
        return None


def request_host(request: HttpRequest) -> str | None:
    return host_of(str(request.META.get("HTTP_HOST", "")))
