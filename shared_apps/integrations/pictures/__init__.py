from shared_apps.integrations.pictures.client import CONTENT_TYPE, MOST_BYTES, picture_sizes
from shared_apps.integrations.pictures.types import BadPicture, Picture

__all__ = ["CONTENT_TYPE", "MOST_BYTES", "BadPicture", "Picture", "picture_sizes"]
