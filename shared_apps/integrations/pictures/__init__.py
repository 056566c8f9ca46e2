from shared_apps.integrations.pictures.client import CONTENT_TYPE, MOST_BYTES, picture_sizes
from shared_apps.integrations.pictures.types import BadPicture, Picture, Video
from shared_apps.integrations.pictures.videos import MOST_VIDEO_BYTES, VIDEO_TYPES, is_video, video_kept

__all__ = [
    "CONTENT_TYPE",
    "MOST_BYTES",
    "MOST_VIDEO_BYTES",
    "VIDEO_TYPES",
    "BadPicture",
    "Picture",
    "Video",
    "is_video",
    "picture_sizes",
    "video_kept",
]
