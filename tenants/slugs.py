"""Which names a workshop may have on our domain. A slug is a host label, so it is a matter of safety, not of taste."""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext as _

MIN, MAX = 3, 40
SHAPE = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])")
# Hosts of ours, hosts that mail and browsers treat specially, and words that would let a stranger pose as us.
RESERVED = frozenset(
    [
        "about",
        "abuse",
        "account",
        "accounts",
        "acme",
        "admin",
        "administrator",
        "api",
        "app",
        "apps",
        "assets",
        "auth",
        "autoconfig",
        "autodiscover",
        "beta",
        "billing",
        "blog",
        "broadcasthost",
        "cdn",
        "client",
        "clients",
        "console",
        "dashboard",
        "demo",
        "dev",
        "developer",
        "dns",
        "docs",
        "email",
        "files",
        "ftp",
        "garage",
        "garagemanager",
        "grafana",
        "health",
        "help",
        "home",
        "host",
        "hostmaster",
        "imap",
        "img",
        "info",
        "internal",
        "invoice",
        "invoices",
        "isatap",
        "legal",
        "local",
        "localdomain",
        "localhost",
        "login",
        "logout",
        "mail",
        "mailer",
        "marketplace",
        "media",
        "metrics",
        "mobile",
        "monitoring",
        "mx",
        "news",
        "noc",
        "noreply",
        "ns",
        "ns1",
        "ns2",
        "null",
        "office",
        "oauth",
        "operator",
        "orders",
        "pay",
        "payment",
        "payments",
        "platform",
        "pop",
        "pop3",
        "portal",
        "postmaster",
        "press",
        "privacy",
        "prod",
        "production",
        "prometheus",
        "public",
        "queue",
        "rabbitmq",
        "redis",
        "register",
        "robots",
        "root",
        "sandbox",
        "secure",
        "security",
        "sentry",
        "server",
        "shop",
        "signin",
        "signup",
        "sitemap",
        "smtp",
        "socket",
        "sockets",
        "ssl",
        "staff",
        "staging",
        "static",
        "stats",
        "status",
        "store",
        "stripe",
        "sub",
        "support",
        "sysadmin",
        "system",
        "team",
        "tech",
        "terms",
        "test",
        "testing",
        "tls",
        "undefined",
        "upload",
        "uploads",
        "usenet",
        "user",
        "users",
        "uucp",
        "vpn",
        "warsztat",
        "webhook",
        "webhooks",
        "webmail",
        "webmaster",
        "wpad",
        "ws",
        "www",
        "www1",
        "www2",
        "www3",
    ]
)
# Look-alikes of reserved words by the characters people confuse: adm1n, c0nsole, 5tatus, vvww.
LOOKALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "l": "i", "-": ""})


def _skeleton(slug: str) -> str:
    return slug.replace("vv", "w").replace("rn", "m").translate(LOOKALIKES)


RESERVED_SKELETONS = frozenset(_skeleton(word) for word in RESERVED)


def refusal_of(slug: str) -> str | None:
    """Why this slug is refused, as a sentence for the person who typed it, or None when it is fine."""
    if not MIN <= len(slug) <= MAX:
        return _("Adres musi mieć od %(min)d do %(max)d znaków.") % {"min": MIN, "max": MAX}
    if not SHAPE.fullmatch(slug) or "--" in slug:
        return _("Adres może zawierać małe litery bez polskich znaków, cyfry i pojedyncze myślniki.")
    if slug.isdigit():
        return _("Adres musi zawierać litery.")
    if slug in RESERVED or _skeleton(slug) in RESERVED_SKELETONS:
        return _("Ten adres jest zastrzeżony.")
    return None


def suggestion_for(name: str) -> str:
    """A slug made of a workshop's name: „Auto-Serwis Łódź” -> auto-serwis-lodz. May still be refused or taken."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX].rstrip("-")
