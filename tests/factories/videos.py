"""Video files as phones record them, good ones and bad ones, made here and never downloaded."""

from __future__ import annotations

import io
from typing import Any

import av
from PIL import Image

RATE = 10


def video(
    codec: str = "libx264",
    container: str = "mp4",
    *,
    seconds: float = 1,
    width: int = 320,
    height: int = 180,
    tags: dict[str, str] | None = None,
    sound: str = "",
) -> bytes:
    """A blue picture that gets redder, with what a camera would write about itself in `tags`."""
    written = io.BytesIO()
    with av.open(written, "w", format=container) as file:
        file.metadata.update(tags or {})
        picture: Any = file.add_stream(codec, rate=RATE)
        picture.width, picture.height, picture.pix_fmt = width, height, "yuv420p"
        voice: Any = file.add_stream(sound, rate=48_000) if sound else None
        for number in range(int(seconds * RATE)):
            frame = av.VideoFrame.from_image(Image.new("RGB", (width, height), (number * 9 % 256, 30, 200)))
            file.mux(picture.encode(frame))
        file.mux(picture.encode(None))
        if voice is not None:
            silence = av.AudioFrame(format=voice.format.name, layout="mono", samples=voice.frame_size or 960)
            for plane in silence.planes:
                plane.update(bytes(plane.buffer_size))
            silence.sample_rate, silence.pts = 48_000, 0
            file.mux(voice.encode(silence))
            file.mux(voice.encode(None))
    return written.getvalue()
