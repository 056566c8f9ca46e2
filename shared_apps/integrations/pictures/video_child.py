"""The program that opens a stranger's video. Like `child.py` it is started by its path, knows nothing, and may die.

Reads the video from standard input; arguments are the file to write and the longest side of the still, in pixels. The
picture and the sound are put into a new container as they were encoded: place, time, camera, subtitles, attachments
and whatever else came along do not survive. Writes `{"video": [extension, width, height, seconds], "still": bytes}`
and the still to standard output, or `{"refused": "codec" | "pixels" | "long" | "unreadable"}`.
"""

from __future__ import annotations

import io
import json
import resource
import sys
from typing import Any

MOST_SECONDS = 60
# 4K, held either way.
MOST_SIDE = 3840
MEMORY_BYTES = 768 * 1024 * 1024
CPU_SECONDS = 20
MOST_WRITTEN = 40 * 1024 * 1024
# What every browser of today plays, and where it lies: the container, then sound that fits into it.
CONTAINERS = {"h264": "mp4", "vp8": "webm", "vp9": "webm", "av1": "mp4", "libdav1d": "mp4"}
SOUNDS = {"mp4": {"aac", "opus", "mp3"}, "webm": {"opus", "vorbis"}}
QUALITY = 80


class Refused(Exception):
    """The one word that the parent makes a sentence of."""


def limit_oneself() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_WRITTEN, MOST_WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def picture_of(source: Any) -> Any:
    """The one video stream, of a kind and a size that are allowed."""
    found = [stream for stream in source.streams.video if not stream.disposition & stream.disposition.attached_pic]
    if len(found) != 1:
        raise Refused("unreadable")
    [stream] = found
    if stream.codec_context.name not in CONTAINERS:
        raise Refused("codec")
    if max(stream.width, stream.height) > MOST_SIDE:
        raise Refused("pixels")
    # No other process, no thread: neither is allowed here.
    stream.thread_type, stream.codec_context.thread_count = "NONE", 1
    return stream


def still_of(source: Any, stream: Any, side: int) -> tuple[bytes, int, int]:
    """The first picture, turned as it is shown, and how large that is shown."""
    frame = next(source.decode(stream))
    image = frame.to_image()
    if frame.rotation % 360:
        image = image.rotate(frame.rotation, expand=True)
    width, height = image.size
    image.thumbnail((side, side))
    file = io.BytesIO()
    image.save(file, "WEBP", quality=QUALITY, method=4)
    return file.getvalue(), width, height


def repacked(source: Any, picture: Any, path: str, container: str) -> float:
    """The same picture and sound in a container of our own making. Returns how many seconds they last."""
    import av

    sound = next((one for one in source.streams.audio if one.codec_context.name in SOUNDS[container]), None)
    options = {"movflags": "faststart"} if container == "mp4" else {}
    last = 0.0
    with av.open(path, "w", format=container, options=options) as kept:
        into = {picture.index: kept.add_stream_from_template(picture)}
        if sound is not None:
            into[sound.index] = kept.add_stream_from_template(sound)
        source.seek(0)
        for packet in source.demux(*[one for one in (picture, sound) if one is not None]):
            if packet.dts is None:
                continue
            if packet.stream.index == picture.index and packet.pts is not None:
                last = max(last, float((packet.pts + (packet.duration or 0)) * packet.time_base))
            if last > MOST_SECONDS:
                raise Refused("long")
            packet.stream = into[packet.stream.index]
            kept.mux(packet)
    return last


def main(path: str, side: int) -> None:
    limit_oneself()
    import av

    av.logging.set_level(av.logging.PANIC)
    try:
        with av.open(sys.stdin.buffer, options={"protocol_whitelist": ""}) as source:
            picture = picture_of(source)
            container = CONTAINERS[picture.codec_context.name]
            still, width, height = still_of(source, picture, side)
            seconds = repacked(source, picture, path, container)
        if not 0 < seconds <= MOST_SECONDS:
            raise Refused("unreadable" if seconds <= 0 else "long")
    except Refused as refused:
        said: dict[str, Any] = {"refused": str(refused)}
        still = b""
    except MemoryError:
        said, still = {"refused": "pixels"}, b""
    except Exception:
        # Demuxers fail in more ways than they document; every one of them means the same to who sent the file.
        said, still = {"refused": "unreadable"}, b""
    else:
        said = {"video": [container, width, height, seconds], "still": len(still)}
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + still)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
