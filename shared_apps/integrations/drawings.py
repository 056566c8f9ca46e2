"""Pictures of demo workshops, drawn here from plain shapes: no photograph, no real place, and each says it is a demo.

Measures are in units of a sheet 1200 wide and 800 high; everything is drawn larger and made smaller for smooth edges.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 800
DRAWN, KEPT = 2.5, (1500, 1000)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Colours:
    wall: str
    roof: str
    accent: str
    sky: str
    car: str
    ground: str = "#b9b4ac"
    dark: str = "#2b2e33"
    glass: str = "#cfdde4"
    pale: str = "#f4f1ec"


PALETTES = (
    Colours(wall="#e9e2d6", roof="#3b4a5a", accent="#2346c7", sky="#dbe6ee", car="#b6452c"),
    Colours(wall="#d9dfd6", roof="#5a4638", accent="#1d7a3d", sky="#e6ebe3", car="#2f5d8a"),
    Colours(wall="#e6dcd3", roof="#41454b", accent="#b04a06", sky="#e9e4dc", car="#4d6b57"),
    Colours(wall="#dfe1e6", roof="#2f3e4f", accent="#6b4a86", sky="#dfe3ee", car="#c79a2b"),
    Colours(wall="#ece3d2", roof="#6b3a32", accent="#0f766e", sky="#e2eaec", car="#565a60"),
)


class Sheet:
    """Shapes in the sheet's units."""

    def __init__(self, background: str) -> None:
        self.image = Image.new("RGB", (round(WIDTH * DRAWN), round(HEIGHT * DRAWN)), background)
        self._pen = ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, width: float, height: float, colour: str, round_by: float = 0) -> None:
        corners = [value * DRAWN for value in (x, y, x + width, y + height)]
        self._pen.rounded_rectangle(corners, radius=round_by * DRAWN, fill=colour)

    def shape(self, points: Sequence[Point], colour: str) -> None:
        self._pen.polygon([(x * DRAWN, y * DRAWN) for x, y in points], fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        self._pen.ellipse([value * DRAWN for value in (x - radius, y - radius, x + radius, y + radius)], fill=colour)

    def stroke(self, points: Sequence[Point], colour: str, width: float) -> None:
        self._pen.line(
            [(x * DRAWN, y * DRAWN) for x, y in points], fill=colour, width=round(width * DRAWN), joint="curve"
        )

    def words(self, x: float, y: float, text: str, colour: str, size: float) -> None:
        font = ImageFont.load_default(size=size * DRAWN)
        self._pen.text((x * DRAWN, y * DRAWN), text, fill=colour, font=font, anchor="mm")

    def file(self) -> bytes:
        self.box(1024, 738, 152, 40, "#ffffff", 8)
        self.words(1100, 758, "rysunek demo", "#5b5d61", 21)
        written = io.BytesIO()
        self.image.resize(KEPT, Image.Resampling.LANCZOS).save(written, "PNG")
        return written.getvalue()


def front(colours: Colours, number: int) -> bytes:
    """The yard: a hall with gates, one of them open."""
    sheet = Sheet(colours.sky)
    sheet.disc(980, 150, 62, "#ffffff")
    for x, height in ((90, 150), (1120, 190), (1010, 120)):
        sheet.box(x - 7, 560 - height * 0.4, 14, height * 0.4, "#7d6a55")
        sheet.disc(x, 560 - height * 0.7, height * 0.42, "#8fa58a")
    sheet.box(0, 560, WIDTH, 240, colours.ground)
    sheet.shape([(0, 800), (210, 640), (990, 640), (1200, 800)], "#a39e96")
    sheet.box(150, 260, 900, 360, colours.wall)
    if number % 2:
        sheet.shape([(120, 270), (600, 120), (1080, 270)], colours.roof)
    else:
        sheet.box(130, 210, 940, 60, colours.roof, 6)
    sheet.box(410, 222 if number % 2 else 282, 380, 50, colours.accent, 8)
    sheet.words(600, 247 if number % 2 else 307, "WARSZTAT", "#ffffff", 32)
    gates = 2 + number % 2
    width = 690 / gates
    for gate in range(gates):
        left = 180 + gate * (width + 14)
        is_open = gate == number % gates
        sheet.box(left, 370, width - 14, 250, colours.dark if is_open else colours.pale, 4)
        if is_open:
            car(sheet, left + (width - 14) / 2 - 95, 612, 190, colours)
            sheet.box(left, 370, width - 14, 36, colours.pale, 4)
        else:
            for row in range(1, 6):
                sheet.box(left, 370 + row * 41, width - 14, 4, "#d5d0c8")
            for pane in range(3):
                sheet.box(left + 14 + pane * (width - 28) / 3, 422, (width - 28) / 3 - 16, 30, colours.glass, 3)
    sheet.box(930, 400, 90, 220, colours.accent, 4)
    sheet.box(946, 418, 58, 92, colours.glass, 3)
    sheet.disc(1006, 530, 5, colours.pale)
    return sheet.file()


def lifts(colours: Colours, number: int) -> bytes:
    """Inside: cars on lifts, a wall of tools."""
    sheet = Sheet("#e8e5df")
    sheet.box(0, 600, WIDTH, 200, "#8f8c87")
    sheet.shape([(0, 800), (0, 690), (1200, 690), (1200, 800)], "#83807b")
    sheet.box(0, 430, WIDTH, 12, colours.accent)
    for lamp in range(3):
        sheet.box(140 + lamp * 340, 60, 240, 16, "#ffffff", 8)
        sheet.stroke([(260 + lamp * 340, 0), (260 + lamp * 340, 60)], "#b9b6b0", 3)
    board(sheet, 60, 180, colours)
    places = ((330, 150), (760, 60)) if number % 2 else ((330, 60), (760, 170))
    for x, height in places:
        for post in (x - 26, x + 326):
            sheet.box(post, 170, 30, 450, colours.roof, 4)
            sheet.box(post - 12, 606, 54, 20, colours.dark, 4)
        floor = 600 - height
        sheet.box(x - 4, floor + 6, 340, 12, colours.dark, 4)
        car(sheet, x + 20, floor + 6, 296, colours if x == 330 else PALETTES[(number + 2) % len(PALETTES)])
    trolley(sheet, 80, 520, colours)
    return sheet.file()


def tyres(colours: Colours, number: int) -> bytes:
    """A rack of tyres and a bench."""
    sheet = Sheet("#edeae4")
    sheet.box(0, 620, WIDTH, 180, "#98948d")
    sheet.box(0, 470, WIDTH, 10, colours.accent)
    for post in (50, 370, 678):
        sheet.box(post, 130, 14, 500, colours.roof, 3)
    for shelf in range(3):
        y = 150 + shelf * 150
        for tyre in range(5):
            wheel(sheet, 120 + tyre * 122, y + 62, 56, rim=colours.pale if (tyre + shelf + number) % 3 else "#9aa1a8")
        sheet.box(50, y + 120, 640, 12, colours.roof, 4)
    board(sheet, 760, 160, colours)
    sheet.box(750, 470, 390, 24, colours.roof, 5)
    for leg in (770, 1100):
        sheet.box(leg, 494, 20, 140, colours.dark, 3)
    wheel(sheet, 890, 410, 58, rim=colours.pale)
    trolley(sheet, 880, 510, colours)
    return sheet.file()


def car(sheet: Sheet, x: float, bottom: float, width: float, colours: Colours) -> None:
    """From the side, standing on `bottom`."""
    unit = width / 100

    def at(across: float, up: float) -> Point:
        return x + across * unit, bottom - up * unit

    sheet.shape(
        [at(0, 8), at(0, 20), at(4, 25), at(22, 28), at(36, 42), at(70, 42), at(84, 27), at(97, 24), at(100, 18),
         at(100, 8)],
        colours.car,
    )  # fmt: skip
    sheet.shape([at(27, 28), at(38, 39), at(51, 39), at(51, 28)], colours.glass)
    sheet.shape([at(54, 28), at(54, 39), at(68, 39), at(78, 28)], colours.glass)
    sheet.box(*at(0, 20), 5 * unit, 4 * unit, "#ffe9a8", unit)
    sheet.box(*at(95, 20), 5 * unit, 4 * unit, "#8f1d1d", unit)
    sheet.box(*at(54, 22), 8 * unit, 1.6 * unit, colours.dark, unit)
    for across in (21, 79):
        wheel(sheet, *at(across, 9), 9.4 * unit, rim="#c9ccd0")


def wheel(sheet: Sheet, x: float, y: float, radius: float, *, rim: str) -> None:
    sheet.disc(x, y, radius, "#26282c")
    sheet.disc(x, y, radius * 0.58, rim)
    sheet.disc(x, y, radius * 0.2, "#55585d")


def board(sheet: Sheet, x: float, y: float, colours: Colours) -> None:
    """Spanners by size, a hammer, a saw."""
    sheet.box(x, y, 220, 190, "#d3cdc2", 8)
    for tool in range(5):
        length = 50 + tool * 17
        left = x + 26 + tool * 27
        sheet.stroke([(left, y + 28), (left, y + 28 + length)], colours.roof, 8)
        sheet.disc(left, y + 26, 12, colours.roof)
        sheet.disc(left, y + 22, 6, "#d3cdc2")
    sheet.stroke([(x + 180, y + 36), (x + 180, y + 140)], "#8a6b47", 9)
    sheet.box(x + 158, y + 26, 46, 22, colours.dark, 4)


def trolley(sheet: Sheet, x: float, y: float, colours: Colours) -> None:
    sheet.box(x, y, 130, 130, colours.accent, 8)
    for drawer in range(4):
        sheet.box(x + 10, y + 14 + drawer * 28, 110, 20, colours.pale, 3)
        sheet.box(x + 45, y + 21 + drawer * 28, 40, 5, colours.dark, 2)
    for corner in (x + 22, x + 108):
        sheet.disc(corner, y + 138, 11, colours.dark)


SCENES: tuple[tuple[Callable[[Colours, int], bytes], str], ...] = (
    (front, "Rysunek demonstracyjny: warsztat z zewnątrz, jedna brama otwarta"),
    (lifts, "Rysunek demonstracyjny: hala z samochodami na podnośnikach"),
    (tyres, "Rysunek demonstracyjny: regał z oponami i stół narzędziowy"),
)


def demo_drawings(*, number: int) -> list[tuple[str, bytes]]:
    """What it shows and the PNG: two or three for each demo workshop, by its number."""
    colours = PALETTES[number % len(PALETTES)]
    return [(words, draw(colours, number)) for draw, words in SCENES[: 3 - number % 2]]
