"""What the engine says whatever it has found."""

from __future__ import annotations

from shared_apps.diagnosis.knowledge import Both
from shared_apps.diagnosis.types import Severity

DESCRIBE = Both(
    "Opisz, co dzieje się z autem: co słyszysz, widzisz albo czujesz i kiedy, na przykład „piszczy przy hamowaniu”.",
    "Describe what the car is doing: what you hear, see or feel, and when, for example “it squeals when braking”.",
)
ACTIONS: dict[Severity, tuple[Both, ...]] = {
    "critical": (
        Both("Nie jedź dalej. Zatrzymaj się w bezpiecznym miejscu.", "Do not drive on. Stop in a safe place."),
        Both("Wezwij pomoc drogową albo lawetę do warsztatu.", "Call for recovery to a workshop."),
    ),
    "high": (
        Both("Jedź ostrożnie i tylko do warsztatu.", "Drive carefully, and only to a workshop."),
        Both("Umów wizytę w najbliższych dniach.", "Book a visit within days."),
    ),
    "medium": (
        Both("Umów wizytę w najbliższych tygodniach.", "Book a visit within weeks."),
        Both("Gdy objaw się nasili, przyspiesz wizytę.", "If it gets worse, come sooner."),
    ),
    "low": (
        Both("Można jeździć, ale warto to sprawdzić przy okazji.", "You can drive; have it checked when convenient."),
    ),
}
EMERGENCY = Both("W razie ognia lub wypadku dzwoń pod 112.", "In case of fire or an accident call 112.")


def actions_of(severity: Severity, language: str, *, is_emergency: bool = False) -> tuple[str, ...]:
    told = [one.of(language) for one in ACTIONS[severity]]
    return (*told, EMERGENCY.of(language)) if is_emergency else tuple(told)
