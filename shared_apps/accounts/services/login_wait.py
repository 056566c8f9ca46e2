"""The growing wait after failed log-ins: per account and per network, never a hard lock.

Every try is counted before the password is looked at, in one atomic step, so that parallel tries do not slip through;
a success takes its own count back. A browser that this account has used before has a count of its own: an attacker
elsewhere cannot keep the owner out.
"""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass

import structlog
from django.conf import settings
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from shared_apps.core.errors import Throttled
from shared_apps.core.redis import redis_client

log = structlog.get_logger(__name__)

# KEYS: count and lock of each counter. ARGV: memory, first wait and longest wait in ms, the try's own mark, then each
# counter's free tries.
BEGIN = """
local wait = 0
for i = 2, #KEYS, 2 do
  local left = redis.call('PTTL', KEYS[i])
  if left > wait then wait = left end
end
if wait > 0 then return wait end
for i = 1, #KEYS, 2 do
  local tries = redis.call('INCR', KEYS[i])
  redis.call('PEXPIRE', KEYS[i], ARGV[1])
  local over = tries - tonumber(ARGV[4 + (i + 1) / 2])
  if over > 0 then
    local lock = math.min(tonumber(ARGV[2]) * 2 ^ math.min(over - 1, 30), tonumber(ARGV[3]))
    redis.call('SET', KEYS[i + 1], ARGV[4], 'PX', math.floor(lock))
  end
end
return 0
"""
GIVE_BACK = """
for i = 1, #KEYS, 2 do
  if tonumber(redis.call('GET', KEYS[i]) or '0') > 0 then redis.call('DECR', KEYS[i]) end
  if redis.call('GET', KEYS[i + 1]) == ARGV[1] then redis.call('DEL', KEYS[i + 1]) end
end
return 0
"""


@dataclass(frozen=True, slots=True)
class Counter:
    key: str
    free: int

    @property
    def keys(self) -> tuple[str, str]:
        return f"throttle:login-wait:{self.key}", f"throttle:login-wait:{self.key}:lock"


@dataclass(frozen=True, slots=True)
class Try:
    """One counted try; `mark` is written into the locks it began, so that it ends no other's."""

    counters: tuple[Counter, ...]
    mark: str

    @property
    def keys(self) -> list[str]:
        return [key for counter in self.counters for key in counter.keys]


def account_counter(*, email: str, device: str | None = None) -> Counter:
    """Counts tries on one account; with a device, those of one browser the account knows."""
    subject = f"{email}|{device}" if device else email
    digest = salted_hmac("accounts.login_wait", subject, algorithm="sha256").hexdigest()[:32]
    return Counter(f"{'device' if device else 'account'}:{digest}", settings.LOGIN_WAIT["free_tries"])


def network_counter(*, address: str) -> Counter:
    return Counter(f"network:{network_of(address)}", settings.LOGIN_WAIT["free_tries_of_network"])


def network_of(address: str) -> str:
    """The /24 (IPv4) or /48 (IPv6) an address belongs to: what one attacker gets cheaply."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network(f"{ip}/{24 if ip.version == 4 else 48}", strict=False))


def begin_try(*counters: Counter) -> Try:
    """Count a try. Raises Throttled with the seconds to wait while a lock stands; then nothing is counted."""
    rules = settings.LOGIN_WAIT
    this = Try(counters, secrets.token_hex(8))
    waits = [str(int(rules[name] * 1000)) for name in ("memory_seconds", "first_seconds", "longest_seconds")]
    free = [str(counter.free) for counter in counters]
    try:
        wait = int(redis_client().eval(BEGIN, len(this.keys), *this.keys, *waits, this.mark, *free))
    except RedisError:
        log.warning("login_wait_unavailable")
        return this
    if wait > 0:
        raise Throttled(retry_after=-(-wait // 1000))
    return this


def give_back(this: Try) -> None:
    """This try was no failure: it counts no more, and the wait it began ends. Waits that others began go on."""
    try:
        redis_client().eval(GIVE_BACK, len(this.keys), *this.keys, this.mark)
    except RedisError:
        log.warning("login_wait_unavailable")


def forget(counter: Counter) -> None:
    """The account's owner has come: earlier failures are forgotten."""
    try:
        redis_client().delete(*counter.keys)
    except RedisError:
        log.warning("login_wait_unavailable")
