"""S3, or what speaks its protocol."""

from __future__ import annotations

from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from storages.backends.s3 import S3Storage

# Somebody is waiting for their upload; the library's own patience is minutes.
CONNECT_SECONDS, READ_SECONDS, TRIES = 3, 15, 2
# What lies under a key never changes.
KEEP = "public, max-age=31536000, immutable"
# Addresses of a bucket that is not public work for an hour, longer than a page stays without asking again.
SIGNED_SECONDS = 3600
TROUBLE: tuple[type[Exception], ...] = (OSError, BotoCoreError, ClientError)


def bucket() -> S3Storage:
    """Without keys in the settings the machine's own role is used, as on AWS."""
    return S3Storage(
        bucket_name=settings.S3_BUCKET,
        region_name=settings.S3_REGION,
        endpoint_url=settings.S3_ENDPOINT or None,
        access_key=settings.S3_ACCESS_KEY or None,
        secret_key=settings.S3_SECRET_KEY or None,
        default_acl=None,
        # Keys are made by chance; asking whether one is taken would cost a round trip.
        file_overwrite=True,
        querystring_expire=SIGNED_SECONDS,
        object_parameters={"CacheControl": KEEP, "ContentDisposition": "inline"},
        transfer_config=TransferConfig(use_threads=False),
        client_config=Config(
            connect_timeout=CONNECT_SECONDS,
            read_timeout=READ_SECONDS,
            retries={"total_max_attempts": TRIES},
            signature_version="s3v4",
        ),
    )
