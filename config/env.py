"""The only reader of the environment. Names what is missing instead of guessing it."""

from __future__ import annotations

import os
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal

from django.core.exceptions import ImproperlyConfigured
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
# Written by infra/local/services.sh; read in development and tests only, never in production.
LOCAL_FILE = ROOT / ".local" / "env"
PRODUCTION = "config.settings.production"


class Environment(BaseSettings):
    """What the process is told from outside. Every field is one environment variable of the same name."""

    model_config = SettingsConfigDict(extra="ignore", case_sensitive=False)

    database_url: str
    redis_url: str
    celery_broker_url: str
    garage_secret_key: str
    garage_jwt_key: str
    garage_field_keys: str = Field(description="Fernet keys, newest first, separated by commas")
    garage_root_host: str = "garage.localhost"
    garage_public_port: int | None = None
    garage_public_scheme: str = "http"
    garage_allowed_hosts: str = ""
    garage_debug: bool = False
    garage_schema_placement: Literal["plain", "citus"] = Field(
        default="plain", description="where a new workshop's schema goes: docs/growing.md"
    )
    garage_trusted_proxies: str = "127.0.0.1,::1"
    garage_throttle_anon: str = "100/hour"
    garage_throttle_user: str = "1000/hour"
    garage_throttle_browse: str = "1200/hour"
    garage_throttle_estimate: str = Field(default="300/hour", description="pages and answers of clients' estimates")
    garage_throttle_paper: str = Field(default="40/hour", description="PDFs made for somebody without an account")
    garage_throttle_ai_chat: str = "50/hour"
    garage_throttle_payment: str = "10/hour"
    garage_throttle_login: str = "30/minute"
    garage_throttle_mail_to: str = Field(default="10/hour", description="unasked mails to one address")
    garage_throttle_mail_from: str = Field(default="200/hour", description="unasked mails of one workshop")
    garage_throttle_sms_to: str = Field(default="10/day", description="SMS to one number")
    garage_throttle_sms_from: str = Field(default="300/day", description="SMS of one workshop")
    garage_queue: str = "garage"
    garage_workshops_per_connection: int = Field(default=200, ge=1, description="then a database connection is renewed")
    garage_log_level: str = "INFO"
    garage_media_root: str = str(ROOT / ".local" / "media")
    garage_static_root: str = str(ROOT / ".local" / "static")
    # Files go into the folder above until a bucket is named.
    garage_s3_bucket: str = ""
    garage_s3_region: str = "eu-central-1"
    garage_s3_endpoint: str = Field(default="", description="for stores that speak S3; empty means AWS itself")
    garage_media_url: str = Field(default="", description="where browsers fetch a bucket's public files; ends with /")
    aws_access_key_id: str = ""
    aws_secret_access_key: str = ""
    # Archives of workshops wait here to be fetched; every process that makes or serves one sees the same folder.
    garage_archive_root: str = str(ROOT / ".local" / "archives")
    garage_undo_days: int = Field(default=30, ge=1, le=3650)
    garage_closed_days: int = Field(default=30, ge=1, le=3650)
    garage_mail_from: str = "GarageManager <powiadomienia@garage.localhost>"
    brevo_api_key: str = ""
    brevo_api_url: str = "https://api.brevo.com/v3/"
    email_url: str = ""
    smsapi_token: str = ""
    smsapi_url: str = "https://api.smsapi.pl"
    smsapi_sender: str = Field(default="", description="a sender's name that SMSAPI has accepted")
    garage_sms_countries: str = Field(default="PL", description="whose numbers get SMS: ISO codes, separated by commas")
    garage_vapid_key: str = Field(default="", description="private key for web push: 32 bytes of P-256 in base64url")
    garage_vapid_subject: str = Field(default="", description="mailto: or https: address push services may write to")
    garage_push_hosts: str = Field(default="", description="further push services as host:port, separated by commas")
    google_maps_api_key: str = ""
    google_maps_base_url: str = "https://maps.googleapis.com"
    openai_api_key: str = ""
    openai_base_url: str = "https://api.openai.com/v1"
    openai_model: str = Field(default="gpt-4.1-mini", description="one that answers at once, without hidden reasoning")
    openai_sees: bool = Field(default=True, description="whether that model looks at pictures")
    openai_silence_seconds: float = Field(default=8, gt=0, le=120, description="how long it may say nothing")
    openai_seconds: float = Field(default=20, gt=0, le=120, description="then the embedded engine answers")
    # US dollars: for the whole platform in a month, and for a million tokens read and written.
    openai_monthly_budget: Decimal = Field(default=Decimal(50), ge=0)
    openai_price_in: Decimal = Field(default=Decimal("0.40"), ge=0)
    openai_price_out: Decimal = Field(default=Decimal("1.60"), ge=0)
    stripe_secret_key: str = ""
    stripe_live_mode: bool = False
    stripe_webhook_secret: str = ""
    garage_worker_metrics_port: int = Field(default=0, description="where a worker shows its figures; 0 for nowhere")
    sentry_dsn: str = ""
    release: str = "development"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Read once per process. Raises ImproperlyConfigured with the names of what is missing or wrong."""
    allow_local_file = settings_module() != PRODUCTION
    local = str(LOCAL_FILE) if allow_local_file and LOCAL_FILE.exists() else None
    try:
        return Environment(_env_file=local)
    except ValidationError as invalid:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in error['loc']).upper()}: {error['msg']}" for error in invalid.errors()
        )
        hint = " (start the local services with `make services`)" if allow_local_file else ""
        raise ImproperlyConfigured(f"Environment variables: {problems}{hint}") from invalid


def settings_module() -> str:
    return os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.local")
