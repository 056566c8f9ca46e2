"""S3, or what speaks its protocol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from storages.backends.s3 import S3Storage

from shared_apps.integrations.storage.keys import is_public

# Somebody is waiting for their upload; the library's own patience is minutes.
CONNECT_SECONDS, READ_SECONDS, TRIES = 3, 15, 2
# What lies under a key never changes.
KEEP = "public, max-age=31536000, immutable"
# Addresses of a bucket that is not public work for an hour, longer than a page stays without asking again.
SIGNED_SECONDS = 3600
# A private file is asked for at our door each time; from there it is one step.
LENT_SECONDS = 60
TROUBLE: tuple[type[Exception], ...] = (OSError, BotoCoreError, ClientError)


class Bucket(S3Storage):
    def get_object_parameters(self, name: str) -> dict[str, Any]:
        if is_public(name):
            return {"CacheControl": KEEP, "ContentDisposition": "inline"}
        return {"CacheControl": "private, no-store", "ContentDisposition": "attachment"}


def lender(storage: Any) -> Callable[[str, str, str], str]:
    """Signs addresses under which the bucket says type and disposition as it is told here, whatever was kept."""

    def lend(key: str, content_type: str, disposition: str) -> str:
        told = {
            "ResponseContentType": content_type,
            "ResponseContentDisposition": disposition,
            "ResponseCacheControl": "private, no-store",
        }
        return str(storage.url(key, parameters=told, expire=LENT_SECONDS))

    return lend


def bucket() -> S3Storage:
    """Without keys in the settings the machine's own role is used, as on AWS."""
    return Bucket(
        bucket_name=settings.S3_BUCKET,
        region_name=settings.S3_REGION,
        endpoint_url=settings.S3_ENDPOINT or None,
        access_key=settings.S3_ACCESS_KEY or None,
        secret_key=settings.S3_SECRET_KEY or None,
        default_acl=None,
        # Keys are made by chance; asking whether one is taken would cost a round trip.
        file_overwrite=True,
        querystring_expire=SIGNED_SECONDS,
        transfer_config=TransferConfig(use_threads=False),
        client_config=Config(
            connect_timeout=CONNECT_SECONDS,
            read_timeout=READ_SECONDS,
            retries={"total_max_attempts": TRIES},
            signature_version="s3v4",
        ),
    )
