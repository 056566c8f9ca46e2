"""What is the same everywhere. The other modules of this package say only how they differ."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import unquote, urlsplit

import django_stubs_ext

from config.env import ROOT, environment

# Lets generic Django classes be written as such (models.Field[str, str]).
django_stubs_ext.monkeypatch()


def database(url: str) -> dict[str, object]:
    """One PostgreSQL database from a URL: postgresql://user:password@host:port/name."""
    parts = urlsplit(url)
    return {
        "ENGINE": "tenants.backend",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": parts.port or 5432,
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"application_name": "garage", "connect_timeout": 5},
        "TEST": {"TEMPLATE": "template1"},
    }


env = environment()

SHARED_APPS = [
    "tenants.apps.QuietDjangoTenantsConfig",
    "tenants.apps.TenantsConfig",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "config",
    "shared_apps.core",
    "shared_apps.accounts",
    "shared_apps.directory",
    "shared_apps.vehicles",
    "shared_apps.diagnosis",
    "shared_apps.portal",
    "shared_apps.billing",
    "shared_apps.notifications",
    "shared_apps.console",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "djstripe",
    "django_celery_beat",
    "rest_framework",
    "drf_spectacular",
    "channels",
]
TENANT_APPS = [
    "tenant_apps.customers",
    "tenant_apps.chat",
    "tenant_apps.inventory",
    "tenant_apps.calendar",
    "tenant_apps.workorders",
]
BASE_DIR = ROOT
SECRET_KEY = env.garage_secret_key
FIELD_ENCRYPTION_KEYS = [key.strip() for key in env.garage_field_keys.split(",") if key.strip()]
DEBUG = False
ROOT_HOST = env.garage_root_host
PUBLIC_SCHEME = env.garage_public_scheme
PUBLIC_PORT = f":{env.garage_public_port}" if env.garage_public_port else ""
ALLOWED_HOSTS = [host for host in env.garage_allowed_hosts.split(",") if host] or [ROOT_HOST, f".{ROOT_HOST}"]
USE_X_FORWARDED_HOST = False
TRUSTED_PROXIES = [proxy.strip() for proxy in env.garage_trusted_proxies.split(",")]
# Applications
INSTALLED_APPS = [*SHARED_APPS, *TENANT_APPS]
TENANT_MODEL = "tenants.Workshop"
TENANT_DOMAIN_MODEL = "tenants.Domain"
TENANT_LIMIT_SET_CALLS = True
PG_EXTRA_SEARCH_PATHS = ["extensions"]
GUARD_ROLE_PREFIX = "gm_w"
GUARD_ROLE_COUNT = 64
WORKSHOPS_PER_CONNECTION = env.garage_workshops_per_connection
SCHEMA_PLACEMENT = env.garage_schema_placement
DATABASES = {"default": database(env.database_url)}
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# dj-stripe's 550 historical operations slow every schema down: one initial migration of our own.
MIGRATION_MODULES = {"djstripe": "shared_apps.billing.djstripe_migrations"}
# Requests
ROOT_URLCONF = "config.urls_public"
MIDDLEWARE = [
    "shared_apps.core.observability.RequestMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "tenants.middleware.WorkshopMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "shared_apps.core.throttling.ThrottleMiddleware",
    "shared_apps.core.idempotency.IdempotencyMiddleware",
]
APPEND_SLASH = False
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "shared_apps" / "notifications" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
STATIC_URL = "/static/"
STATIC_ROOT = env.garage_static_root
MEDIA_ROOT = env.garage_media_root
MEDIA_URL = "/media/"
# nginx sends private files from its disk once the application said yes; without it the application sends them itself.
SENT_BY_NGINX = True
ARCHIVE_ROOT = env.garage_archive_root
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
# Language and time
LANGUAGE_CODE = "pl"
LANGUAGES = [("pl", "Polski"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
# Redis
REDIS_URL = env.redis_url
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_FUNCTION": "shared_apps.core.cache.workshop_key",
    },
    "shared": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "shared",
    },
}
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_CACHE_ALIAS = "shared"
SESSION_COOKIE_NAME = "__Host-gm_session"
SESSION_COOKIE_SECURE = True
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        # redis-py 8 closes idle sockets after five seconds unless told otherwise.
        "CONFIG": {"hosts": [{"address": env.redis_url, "socket_timeout": None}]},
    }
}
# Celery
CELERY_BROKER_URL = env.celery_broker_url
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"confirm_publish": True}
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
# What failed for good is a dead letter; what ran out of time is tried again, as often as its queue allows.
CELERY_TASK_ACKS_ON_FAILURE = False
CELERY_TASK_ACKS_ON_TIMEOUT = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = env.garage_queue
CELERY_TASK_DEFAULT_QUEUE_TYPE = "quorum"
CELERY_WORKER_DETECT_QUORUM_QUEUES = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# Whatever talks to a supplier gives up long before; config/celery.py allows more to what takes its time.
CELERY_TASK_SOFT_TIME_LIMIT = 120
CELERY_TASK_TIME_LIMIT = 150
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_TIMEZONE = "UTC"
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 900
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
HEADLESS_ONLY = True
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
MFA_ADAPTER = "shared_apps.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "GarageManager"
REFRESH_GRACE_SECONDS = 10
REFRESH_HOLDER = "shared_apps.accounts.browser.holder_of_refresh"
BROWSER_NAMER = "shared_apps.accounts.browser.name_browser"
# The wait doubles with every failed log-in beyond the free ones.
LOGIN_WAIT = {
    "free_tries": 5,
    "free_tries_of_network": 50,
    "first_seconds": 2,
    "longest_seconds": 900,
    "memory_seconds": 86_400,
}
CONTACTS_OF_PEOPLE = "shared_apps.accounts.selectors.contacts_of"
PLATFORM_ADMINS = "shared_apps.accounts.selectors.platform_admin_ids"
MARKETING_CONSENT = "shared_apps.accounts.services.marketing_consent_set"
LISTING_OF_WORKSHOP = "shared_apps.directory.selectors.listing_of"
PUBLIC_TABLES_OF_A_WORKSHOP = "config.archived.PUBLIC_TABLES"
WORKSHOP_FILES = "shared_apps.integrations.storage.whole.WholeFolder"
# So long a state that a restore replaced is kept, and a closed workshop before it is erased.
UNDO_DAYS = env.garage_undo_days
CLOSED_DAYS = env.garage_closed_days
# So long an archive waits to be fetched.
ARCHIVE_DAYS = 7
SCHEMA_IS_OPEN = "tenants.selectors.schema_is_open"
STAFF_AUTHENTICATOR = "shared_apps.accounts.services.staff_actor"
EDGE_AUTHENTICATOR = "shared_apps.accounts.services.edge_actor"
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(hours=1),
    "REFRESH_TOKEN_LIFETIME": timedelta(days=7),
    "ROTATE_REFRESH_TOKENS": True,
    "BLACKLIST_AFTER_ROTATION": True,
    "ALGORITHM": "HS256",
    "SIGNING_KEY": env.garage_jwt_key,
    "LEEWAY": 5,
}
# The two frameworks
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["shared_apps.core.drf.StaffAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["shared_apps.core.drf.WorkshopPermission"],
    "DEFAULT_RENDERER_CLASSES": ["shared_apps.core.drf.EnvelopeRenderer"],
    "DEFAULT_PARSER_CLASSES": ["shared_apps.core.drf.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "shared_apps.core.openapi.WorkshopSchema",
    "EXCEPTION_HANDLER": "shared_apps.core.drf.exception_handler",
    "UNAUTHENTICATED_USER": None,
    "TIME_FORMAT": "%H:%M",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "GarageManager: workshop API",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    # Labels are translated; the description must not depend on who writes it.
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_NAME_OVERRIDES": {
        "Skill": "tenant_apps.calendar.types.Skill",
        "BayKind": "tenant_apps.calendar.types.BayKind",
        "VisitStatus": "tenant_apps.calendar.types.Status",
        "OrderLineKind": "tenant_apps.workorders.types.LineKind",
        "OrderEventKind": "tenant_apps.workorders.types.EventKind",
        "CarMarkKind": "tenant_apps.workorders.types.MarkKind",
        "CustomerKind": "tenant_apps.customers.types.CustomerKind",
        "VatRate": "shared_apps.core.money.VatRate",
        "Unit": "tenant_apps.inventory.types.Unit",
        "MovementKind": "tenant_apps.inventory.types.Kind",
        "CauseKind": "tenant_apps.inventory.types.CauseKind",
        "StockLevel": "tenant_apps.inventory.types.Level",
        "StockAlertKind": "tenant_apps.inventory.types.AlertKind",
        "PurchaseStatus": "tenant_apps.inventory.types.OrderStatus",
        "CountStatus": "tenant_apps.inventory.types.CountStatus",
        "NoticeChannel": ["in_app", "mail", "sms", "push"],
        "PriceListStatus": "tenant_apps.inventory.types.ListStatus",
        "ChatSide": "tenant_apps.chat.types.Side",
        "ChatMessageKind": "tenant_apps.chat.types.Kind",
        "ConversationStatus": "tenant_apps.chat.types.State",
        "ConversationPriority": "tenant_apps.chat.types.Priority",
        "QuoteStatus": "tenant_apps.chat.types.QuoteState",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "shared_apps.core.openapi.wrap_workshop_schema",
    ],
}
THROTTLE_RATES = {
    "anon": env.garage_throttle_anon,
    "user": env.garage_throttle_user,
    "browse": env.garage_throttle_browse,
    "estimate": env.garage_throttle_estimate,
    "paper": env.garage_throttle_paper,
    "ai_chat": env.garage_throttle_ai_chat,
    "payment": env.garage_throttle_payment,
    "login": env.garage_throttle_login,
    "mail_to": env.garage_throttle_mail_to,
    "mail_from": env.garage_throttle_mail_from,
    "sms_to": env.garage_throttle_sms_to,
    "sms_from": env.garage_throttle_sms_from,
}
# Routes of the shared hosts that count under a scope of their own instead of anon or user: docs/decisions/0008.
THROTTLE_ROUTES = [
    ("browse", "GET", r"(?:places|plans|services)/"),
    ("browse", "GET", r"workshops/(?:[^/]+/(?:availability/)?)?"),
    ("browse", "POST", r"calendar/hold/"),
    ("browse", "DELETE", r"calendar/hold/[^/]+/"),
    ("estimate", "GET", r"estimates/[^/]+/"),
    ("estimate", "POST", r"estimates/[^/]+/decisions/"),
    ("browse", "GET", r"estimates/[^/]+/files/[^/]+/"),
    ("paper", "GET", r"estimates/[^/]+/pdf/"),
    ("ai_chat", "POST", r"ai-chat/(?:start|message|message/stream|sessions/[^/]+/photos)/"),
    # Mail programs press the button from a few addresses for everybody.
    ("browse", "GET", r"notifications/unsubscribe/[^/]+/"),
    ("browse", "POST", r"notifications/unsubscribe/[^/]+/"),
]
# Suppliers; an empty key means the embedded stand-in
BREVO_API_KEY = env.brevo_api_key
BREVO_API_URL = env.brevo_api_url
EMAIL_URL = env.email_url
DEFAULT_FROM_EMAIL = env.garage_mail_from
SMSAPI_TOKEN = env.smsapi_token
SMSAPI_URL = env.smsapi_url
SMSAPI_SENDER = env.smsapi_sender
SMS_COUNTRIES = [country.strip().upper() for country in env.garage_sms_countries.split(",") if country.strip()]
VAPID_PRIVATE_KEY = env.garage_vapid_key
VAPID_SUBJECT = env.garage_vapid_subject or f"https://{env.garage_root_host}"
PUSH_HOSTS = [host.strip() for host in env.garage_push_hosts.split(",") if host.strip()]
GOOGLE_MAPS_API_KEY = env.google_maps_api_key
GOOGLE_MAPS_BASE_URL = env.google_maps_base_url
OPENAI_API_KEY = env.openai_api_key
OPENAI_BASE_URL = env.openai_base_url
OPENAI_MODEL = env.openai_model
OPENAI_SEES = env.openai_sees
OPENAI_SECONDS = env.openai_seconds
OPENAI_SILENCE_SECONDS = env.openai_silence_seconds
OPENAI_MONTHLY_BUDGET = env.openai_monthly_budget
OPENAI_PRICE_IN = env.openai_price_in
OPENAI_PRICE_OUT = env.openai_price_out
S3_BUCKET = env.garage_s3_bucket
S3_REGION = env.garage_s3_region
S3_ENDPOINT = env.garage_s3_endpoint
S3_PUBLIC_URL = env.garage_media_url
S3_ACCESS_KEY = env.aws_access_key_id
S3_SECRET_KEY = env.aws_secret_access_key
STRIPE_LIVE_MODE = env.stripe_live_mode
STRIPE_TEST_SECRET_KEY = "" if env.stripe_live_mode else env.stripe_secret_key
STRIPE_LIVE_SECRET_KEY = env.stripe_secret_key if env.stripe_live_mode else ""
DJSTRIPE_FOREIGN_KEY_TO_FIELD = "id"
DJSTRIPE_SUBSCRIBER_MODEL = "billing.BillingAccount"
DJSTRIPE_SUBSCRIBER_MODEL_REQUEST_CALLBACK = "shared_apps.billing.selectors.account_of_request"
DJSTRIPE_WEBHOOK_VALIDATION = "verify_signature"
SENTRY_DSN = env.sentry_dsn
WORKER_METRICS_PORT = env.garage_worker_metrics_port
LOG_LEVEL = env.garage_log_level
LOGGING_CONFIG = None
DEV_MAIL_INBOX = False
