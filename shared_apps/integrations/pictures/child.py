"""The program that opens a stranger's picture. It is started by its path, knows nothing of the application, has no
environment and no database, and may die: by its own limits, by the parent's clock or by a fault in a decoder.

Reads the picture from standard input; arguments are the longest sides wanted, in pixels. Writes one line of JSON,
`{"pictures": [[width, height, bytes], …]}` followed by the files, or `{"refused": "pixels" | "moving" | "unreadable"}`.
Camera, place and time, colour profiles and whatever else hides in the file do not survive: only pixels are kept.
"""

from __future__ import annotations

import io
import json
import resource
import sys
import warnings
from typing import IO, Any

MOST_PIXELS = 40_000_000
# Enough for 40 million pixels of a JPEG or a plain PNG. What needs more, as a lossless WebP of that size does, is told
# the same as what has more pixels.
MEMORY_BYTES = 512 * 1024 * 1024
CPU_SECONDS = 10
MOST_WRITTEN = 16 * 1024 * 1024
QUALITY = 82
FORMATS = ("JPEG", "PNG", "WEBP")
WHITE = (255, 255, 255)


class Refused(Exception):
    """The one word that the parent makes a sentence of."""


def limit_oneself() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_WRITTEN, MOST_WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def opened(source: IO[bytes], largest: int) -> Any:
    """The picture with its pixels decoded; its size was read from the header and checked before."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        image = Image.open(source, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Refused("pixels") from bomb
    if image.width * image.height > MOST_PIXELS:
        raise Refused("pixels")
    # A telephone's JPEG may carry a second picture (depth, a preview); only its first one is a photo.
    if image.format in {"PNG", "WEBP"} and getattr(image, "n_frames", 1) > 1:
        raise Refused("moving")
    # A JPEG can be decoded at a half, a quarter or an eighth of its size.
    image.draft("RGB", (largest, largest))
    image.load()
    return image


def flattened(image: Any) -> Any:
    """Red, green and blue as every screen shows them; what is transparent becomes white."""
    from PIL import Image, ImageCms

    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.point(lambda value: value * (1 / 256)).convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, WHITE)
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    if profile and image.mode in {"RGB", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a broken profile costs a little colour, not the picture
    return image if image.mode == "RGB" else image.convert("RGB")


def upright(image: Any, orientation: int) -> Any:
    """Turned as the camera was held. The values are EXIF's."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(turns[orientation]) if orientation in turns else image


def orientation_of(image: Any) -> int:
    try:
        return int(image.getexif().get(0x0112, 1))
    except (OSError, SyntaxError, TypeError, ValueError, KeyError, OverflowError):
        return 1


def files(source: IO[bytes], sides: list[int]) -> list[tuple[int, int, bytes]]:
    from PIL.Image import Resampling

    largest = max(sides)
    image = opened(source, largest)
    orientation = orientation_of(image)
    if image.mode in {"L", "RGB", "CMYK"} and "transparency" not in image.info:
        image.thumbnail((largest, largest), Resampling.LANCZOS)
    image = flattened(image)
    made = []
    for number, side in enumerate(sorted(sides, reverse=True)):
        image.thumbnail((side, side), Resampling.LANCZOS)
        if number == 0:
            image = upright(image, orientation)
        image.info = {}
        file = io.BytesIO()
        image.save(file, "WEBP", quality=QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
        made.append((image.width, image.height, file.getvalue()))
    return made


def main() -> None:
    limit_oneself()
    try:
        made = files(sys.stdin.buffer, [int(side) for side in sys.argv[1:]])
    except Refused as refused:
        answer(json.dumps({"refused": str(refused)}))
    except MemoryError:
        answer(json.dumps({"refused": "pixels"}))
    except Exception:
        # Decoders fail in more ways than they document; every one of them means the same to who sent the file.
        answer(json.dumps({"refused": "unreadable"}))
    else:
        sizes = [(width, height, len(file)) for width, height, file in made]
        answer(json.dumps({"pictures": sizes}), *(file for _width, _height, file in made))


def answer(line: str, *contents: bytes) -> None:
    sys.stdout.buffer.write(line.encode() + b"\n")
    for content in contents:
        sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
