"""Production refuses to start half-configured: every refusal says which variable to set."""

from django.core.exceptions import ImproperlyConfigured

from config.env import environment
from config.settings import base
from shared_apps.core.observability import configure_logging, configure_sentry

_env = environment(allow_local_file=False)


def _refuse_unsafe() -> None:
    weak = {
        "GARAGE_SECRET_KEY": _env.garage_secret_key,
        "GARAGE_JWT_KEY": _env.garage_jwt_key,
    }
    for name, secret in weak.items():
        if len(secret) < 50 or secret.startswith("development-"):
            raise ImproperlyConfigured(f"{name} must be a secret of at least 50 characters made for production.")
    if _env.garage_secret_key == _env.garage_jwt_key:
        raise ImproperlyConfigured("GARAGE_JWT_KEY must differ from GARAGE_SECRET_KEY.")
    if _env.garage_debug:
        raise ImproperlyConfigured("GARAGE_DEBUG must be off in production.")
    if _env.garage_root_host.endswith("localhost"):
        raise ImproperlyConfigured("GARAGE_ROOT_HOST must be the real domain in production.")
    if "*" in _env.garage_allowed_hosts:
        raise ImproperlyConfigured("GARAGE_ALLOWED_HOSTS must name hosts, not '*'.")
    if _env.garage_public_scheme != "https":
        raise ImproperlyConfigured("GARAGE_PUBLIC_SCHEME must be https in production.")


_refuse_unsafe()

globals().update(base.build(_env))

SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = False  # nginx redirects; health checks come over plain http from inside
CSRF_COOKIE_SECURE = True

configure_logging(level=_env.garage_log_level, as_json=True)
configure_sentry(dsn=_env.sentry_dsn, release=_env.release)
