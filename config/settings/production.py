"""Production refuses to start half-configured: every refusal says which variable to set."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *
from config.settings.base import env
from shared_apps.core.observability import configure_logging, configure_sentry


def _refuse_unsafe() -> None:
    weak = {
        "GARAGE_SECRET_KEY": env.garage_secret_key,
        "GARAGE_JWT_KEY": env.garage_jwt_key,
    }
    for name, secret in weak.items():
        if len(secret) < 50 or secret.startswith("development-"):
            raise ImproperlyConfigured(f"{name} must be a secret of at least 50 characters made for production.")
    if env.garage_secret_key == env.garage_jwt_key:
        raise ImproperlyConfigured("GARAGE_JWT_KEY must differ from GARAGE_SECRET_KEY.")
    if env.garage_debug:
        raise ImproperlyConfigured("GARAGE_DEBUG must be off in production.")
    if env.garage_root_host.endswith("localhost"):
        raise ImproperlyConfigured("GARAGE_ROOT_HOST must be the real domain in production.")
    if "*" in env.garage_allowed_hosts:
        raise ImproperlyConfigured("GARAGE_ALLOWED_HOSTS must name hosts, not '*'.")
    if env.garage_public_scheme != "https":
        raise ImproperlyConfigured("GARAGE_PUBLIC_SCHEME must be https in production.")


_refuse_unsafe()


SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = False  # nginx redirects; health checks come over plain http from inside
CSRF_COOKIE_SECURE = True

configure_logging(level=env.garage_log_level, as_json=True)
configure_sentry(dsn=env.sentry_dsn, release=env.release)
