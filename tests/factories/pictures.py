"""Picture files as people send them, good ones and bad ones, made here and never downloaded."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageDraw


def picture(width: int = 640, height: int = 480, *, file: str = "JPEG", mode: str = "RGB", **options: Any) -> bytes:
    """Left half red, right half blue, so that one sees which way up it is."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    ImageDraw.Draw(image).rectangle((width // 2, 0, width, height), fill=(30, 30, 200))
    written = io.BytesIO()
    image.convert(mode).save(written, file, **options)
    return written.getvalue()


def photo_of_a_phone() -> bytes:
    """Held upright: the sensor's picture lies on its side, EXIF says so, and tells where and with what it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter clockwise
    exif[0x010F] = "Aparat z nazwą"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 3.0, 41.0), 3: "E", 4: (19.0, 56.0, 12.0)})
    return picture(exif=exif)


def bomb() -> bytes:
    """13,300 pixels square in 22 kB."""
    written = io.BytesIO()
    Image.new("1", (13_300, 13_300)).save(written, "PNG")
    return written.getvalue()


def lying_header() -> bytes:
    """A PNG that says it is small and holds much more."""
    rows = zlib.compress(b"\x00" * 50_000_000, 9)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def moving(file: str) -> bytes:
    frames = [Image.new("RGB", (40, 40), (shade, 0, 0)) for shade in (0, 120, 255)]
    written = io.BytesIO()
    frames[0].save(written, file, save_all=True, append_images=frames[1:], duration=100)
    return written.getvalue()


SCRIPT = b"<?php system($_GET['c']); ?><script>alert(document.domain)</script>"
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 200
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
ZIP = b"PK\x03\x04" + b"\x00" * 200
EXECUTABLE = b"\x7fELF" + b"\x00" * 200


def polyglot() -> bytes:
    """A good JPEG that is a PHP and HTML page too: in its comment and after its end."""
    return picture(comment=SCRIPT) + SCRIPT
