"""Rate limits counted in one atomic step in Redis: no overshoot, no matter how many calls arrive at once."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from redis.exceptions import RedisError

from shared_apps.core.actors import actor_of
from shared_apps.core.envelope import refusal_response
from shared_apps.core.errors import Refusal, Throttled
from shared_apps.core.redis import redis_client
from shared_apps.core.tenancy import current_schema

log = structlog.get_logger(__name__)

# Counts and starts the window in one step; answers (count, seconds left).
COUNT = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('TTL', KEYS[1])}
"""
# Counts under every key, or under none when one of them has no room; answers the seconds left of that one, else 0.
COUNT_ALL = """
for number, key in ipairs(KEYS) do
    if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[2 * number - 1]) then
        return math.max(redis.call('TTL', key), 1)
    end
end
for number, key in ipairs(KEYS) do
    if redis.call('INCR', key) == 1 then redis.call('EXPIRE', key, ARGV[2 * number]) end
end
return 0
"""
API_PATHS = ("/api/", "/v1/")
SHARED_FACES = frozenset({"marketplace", "api"})
REFRESH_PATH = "/auth/refresh/"
# One budget on all hosts: these count a person, an address, a mailbox, a phone. Every other scope is a workshop's own.
EVERYWHERE = frozenset({"anon", "user", "browse", "login", "mail_to", "mail_from", "sms_to", "sms_from"})
PERIODS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}


@lru_cache(maxsize=32)
def parse_rate(rate: str) -> tuple[int, int]:
    """("100/hour") -> (100 calls, 3600 seconds)."""
    count, _, period = rate.partition("/")
    return int(count), PERIODS[period]


def client_ip(request: HttpRequest) -> str:
    """The caller's address. X-Forwarded-For counts only when our own proxy, which overwrites it, is the peer."""
    return address_of(str(request.META.get("REMOTE_ADDR", "")), request.headers.get("X-Forwarded-For", ""))


def address_of(peer: str, forwarded_for: str) -> str:
    """The same of a socket: who is connected, and what the header says."""
    if peer in settings.TRUSTED_PROXIES:
        return _one_household(forwarded_for.rsplit(",", 1)[-1].strip()) or peer
    return _one_household(peer) or peer


def _one_household(address: str) -> str | None:
    """An IPv6 line has 2^64 addresses and must not have as many budgets: the first of its /64 stands for all."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return None
    if ip.version == 4:
        return str(ip)
    if ip.ipv4_mapped is not None:
        return str(ip.ipv4_mapped)
    return str(ipaddress.ip_network((ip.packed, 64), strict=False).network_address)


def throttle_key(scope: str, ident: str) -> str:
    """What is counted; it carries the workshop unless the scope is one budget on all hosts."""
    place = "" if scope in EVERYWHERE else f"{current_schema()}:"
    return f"throttle:{scope}:{place}{ident}"


def spend(scope: str, ident: str) -> None:
    """Count one call. Raises Throttled with the seconds to wait once the scope's rate is used up."""
    limit, seconds = parse_rate(settings.THROTTLE_RATES[scope])
    try:
        count, left = redis_client().eval(COUNT, 1, throttle_key(scope, ident), str(seconds))
    except RedisError:
        # Availability before precision: nginx still limits, and the outage is seen in /readyz.
        log.warning("throttle_unavailable", scope=scope)
        return
    if count > limit:
        raise Throttled(retry_after=max(int(left), 1))


def spend_all(counted: Mapping[str, str]) -> None:
    """Count one call under several scopes at once (scope to ident), or under none: whoever is refused by one has used
    up nothing of the others. Raises Throttled with the seconds to wait once the rate of one is used up."""
    keys = [throttle_key(scope, ident) for scope, ident in counted.items()]
    rates = [str(one) for scope in counted for one in parse_rate(settings.THROTTLE_RATES[scope])]
    try:
        left = redis_client().eval(COUNT_ALL, len(keys), *keys, *rates)
    except RedisError:
        log.warning("throttle_unavailable", scope=" ".join(counted))
        return
    if left:
        raise Throttled(retry_after=int(left))


def scope_of(request: HttpRequest) -> str | None:
    """The scope of its own that this route's calls count under, or None for the general one.

    Read from the path, before either framework looks at it. The table speaks of the shared hosts: on a workshop's
    host, or with X-Workshop, the same words are the staff's.
    """
    if getattr(request, "face", None) not in SHARED_FACES or getattr(request, "workshop", None) is not None:
        return None
    method = "GET" if request.method == "HEAD" else request.method
    path = request.path.partition("/v1/")[2]
    for scope, allowed, pattern in settings.THROTTLE_ROUTES:
        if method == allowed and re.fullmatch(pattern, path):
            return str(scope)
    return None


def spend_request(request: HttpRequest) -> None:
    """Count one request, of a person wherever they are or of an address, under its route's scope or the general one.

    A token that is refused counts as nobody's, so that guessing tokens is limited as well. Every page that opens
    begins with a refresh, by cookie alone: it counts as its holder's, or a workshop behind one address would use up
    the limit of strangers before noon.
    """
    try:
        actor = actor_of(request)
    except Refusal:
        actor = None
    user_id = actor.user_id if actor else None
    if user_id is None and request.path.endswith(REFRESH_PATH):
        user_id = import_string(settings.REFRESH_HOLDER)(request)
    if user_id is None:
        spend(scope_of(request) or "anon", client_ip(request))
    else:
        spend(scope_of(request) or "user", str(user_id))


class ThrottleMiddleware:
    """Every call of both APIs is counted once, before either framework looks at it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(API_PATHS):
            try:
                spend_request(request)
            except Throttled as refusal:
                return refusal_response(refusal)
        return self.get_response(request)
