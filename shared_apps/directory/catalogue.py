"""What workshops in Poland are asked for, under codes that stay for ever. Loaded by the app's second migration.

A later change needs a migration of its own that calls `rows()` again: existing codes are updated, none is removed.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    code: str
    name_pl: str
    name_en: str
    category: str
    duration_minutes: int


CATEGORIES: dict[str, tuple[str, str]] = {
    "service": ("Przeglądy i obsługa", "Inspections and servicing"),
    "brakes": ("Hamulce", "Brakes"),
    "tyres": ("Opony i koła", "Tyres and wheels"),
    "suspension": ("Zawieszenie i układ kierowniczy", "Suspension and steering"),
    "engine": ("Silnik", "Engine"),
    "drivetrain": ("Sprzęgło i napęd", "Clutch and drivetrain"),
    "electrics": ("Elektryka i elektronika", "Electrics and electronics"),
    "climate": ("Klimatyzacja", "Air conditioning"),
    "exhaust": ("Układ wydechowy", "Exhaust"),
    "body": ("Blacharstwo i szyby", "Bodywork and glass"),
    "gas": ("Instalacje LPG", "LPG systems"),
}

TABLE: tuple[Row, ...] = (
    Row("oil-change", "Wymiana oleju i filtra", "Oil and filter change", "service", 60),
    Row("periodic-service", "Przegląd okresowy", "Periodic service", "service", 120),
    Row("pre-inspection", "Przygotowanie do badania technicznego", "Pre-MOT check", "service", 60),
    Row("pre-purchase", "Kontrola auta przed zakupem", "Pre-purchase inspection", "service", 90),
    Row("air-filter", "Wymiana filtra powietrza", "Air filter replacement", "service", 30),
    Row("cabin-filter", "Wymiana filtra kabinowego", "Cabin filter replacement", "service", 30),
    Row("fluids-check", "Kontrola i uzupełnienie płynów", "Fluid check and top-up", "service", 30),
    Row("seasonal-check", "Przegląd przed sezonem", "Seasonal check", "service", 60),
    Row("brake-pads-front", "Wymiana klocków hamulcowych przód", "Front brake pads", "brakes", 75),
    Row("brake-pads-rear", "Wymiana klocków hamulcowych tył", "Rear brake pads", "brakes", 90),
    Row("brake-discs-pads", "Wymiana tarcz i klocków", "Brake discs and pads", "brakes", 120),
    Row("brake-fluid", "Wymiana płynu hamulcowego", "Brake fluid change", "brakes", 60),
    Row("brake-caliper", "Regeneracja zacisku hamulcowego", "Brake caliper overhaul", "brakes", 120),
    Row("tyre-swap", "Sezonowa wymiana kół", "Seasonal wheel swap", "tyres", 45),
    Row("tyre-fitting", "Wymiana opon z wyważaniem", "Tyre fitting and balancing", "tyres", 60),
    Row("wheel-balancing", "Wyważanie kół", "Wheel balancing", "tyres", 45),
    Row("wheel-alignment", "Ustawienie geometrii kół", "Wheel alignment", "tyres", 60),
    Row("tyre-repair", "Naprawa przebitej opony", "Puncture repair", "tyres", 30),
    Row("suspension-check", "Diagnostyka zawieszenia", "Suspension check", "suspension", 45),
    Row("shock-absorbers", "Wymiana amortyzatorów", "Shock absorbers", "suspension", 150),
    Row("control-arms", "Wymiana wahaczy", "Control arms", "suspension", 120),
    Row("tie-rod-ends", "Wymiana końcówek drążków", "Tie rod ends", "suspension", 75),
    Row("wheel-bearing", "Wymiana łożyska koła", "Wheel bearing", "suspension", 120),
    Row("timing-belt", "Wymiana rozrządu", "Timing belt", "engine", 300),
    Row("spark-plugs", "Wymiana świec zapłonowych", "Spark plugs", "engine", 60),
    Row("glow-plugs", "Wymiana świec żarowych", "Glow plugs", "engine", 90),
    Row("coolant-change", "Wymiana płynu chłodniczego", "Coolant change", "engine", 60),
    Row("water-pump", "Wymiana pompy wody", "Water pump", "engine", 180),
    Row("injectors", "Diagnostyka wtryskiwaczy", "Injector diagnostics", "engine", 120),
    Row("turbo", "Diagnostyka turbosprężarki", "Turbocharger diagnostics", "engine", 120),
    Row("engine-diagnostics", "Diagnostyka silnika", "Engine diagnostics", "engine", 60),
    Row("clutch", "Wymiana sprzęgła", "Clutch replacement", "drivetrain", 360),
    Row("dual-mass-flywheel", "Wymiana koła dwumasowego", "Dual-mass flywheel", "drivetrain", 420),
    Row("gearbox-oil", "Wymiana oleju w skrzyni biegów", "Gearbox oil change", "drivetrain", 120),
    Row("drive-shaft", "Wymiana przegubu napędowego", "CV joint replacement", "drivetrain", 120),
    Row("computer-diagnostics", "Diagnostyka komputerowa", "Computer diagnostics", "electrics", 45),
    Row("battery", "Wymiana akumulatora", "Battery replacement", "electrics", 30),
    Row("alternator", "Naprawa alternatora", "Alternator repair", "electrics", 150),
    Row("starter", "Naprawa rozrusznika", "Starter motor repair", "electrics", 150),
    Row("lights", "Ustawienie i naprawa świateł", "Lights repair and aiming", "electrics", 45),
    Row("adas-calibration", "Kalibracja systemów wspomagania", "Driver assistance calibration", "electrics", 90),
    Row("ac-service", "Serwis klimatyzacji", "Air conditioning service", "climate", 60),
    Row("ac-disinfection", "Odgrzybianie klimatyzacji", "Air conditioning disinfection", "climate", 30),
    Row("ac-leak", "Szukanie nieszczelności klimatyzacji", "Air conditioning leak test", "climate", 90),
    Row("exhaust-repair", "Naprawa układu wydechowego", "Exhaust repair", "exhaust", 90),
    Row("dpf-cleaning", "Czyszczenie filtra DPF", "DPF cleaning", "exhaust", 180),
    Row("paint-repair", "Naprawa lakiernicza elementu", "Panel repaint", "body", 480),
    Row("dent-removal", "Usuwanie wgnieceń bez lakierowania", "Paintless dent removal", "body", 120),
    Row("windscreen", "Wymiana szyby czołowej", "Windscreen replacement", "body", 150),
    Row("lpg-service", "Serwis instalacji LPG", "LPG system service", "gas", 60),
)


def rows() -> list[dict[str, str | int]]:
    """The table as column values, in the order in which it is shown."""
    return [
        {
            "code": row.code,
            "name_pl": row.name_pl,
            "name_en": row.name_en,
            "category_pl": CATEGORIES[row.category][0],
            "category_en": CATEGORIES[row.category][1],
            "duration_minutes": row.duration_minutes,
            "position": position,
        }
        for position, row in enumerate(TABLE)
    ]
