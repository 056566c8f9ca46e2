"""How often the diagnoses were right, by the mechanics' own word. Shown to everybody."""

from __future__ import annotations

from typing import Any

from django.db.models import Avg, Count, Q

from shared_apps.diagnosis.models import AiDiagnosis, MonthlySpend

# Fewer say nothing, and could tell of one client's car.
FEWEST = 20
BANDS = ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1.01))


def quality() -> dict[str, Any]:
    """Hit rates (0..1) of all graded diagnoses and, band by band, what was promised against what came true.

    Rates are null below twenty graded diagnoses, a band's below that number in the band.
    """
    graded = AiDiagnosis.objects.filter(graded_at__isnull=False)
    counts = (
        {
            f"band_{number}": Count("pk", filter=Q(confidence_score__gte=low, confidence_score__lt=high))
            for number, (low, high) in enumerate(BANDS)
        }
        | {
            f"hit_{number}": Count("pk", filter=Q(confidence_score__gte=low, confidence_score__lt=high, hit_rank=1))
            for number, (low, high) in enumerate(BANDS)
        }
        | {
            f"promised_{number}": Avg(
                "confidence_score", filter=Q(confidence_score__gte=low, confidence_score__lt=high)
            )
            for number, (low, high) in enumerate(BANDS)
        }
    )
    told = graded.aggregate(
        total=Count("pk"),
        first=Count("pk", filter=Q(hit_rank=1)),
        top_three=Count("pk", filter=Q(hit_rank__gte=1, hit_rank__lte=3)),
        **counts,
    )
    total = told["total"]
    return {
        "graded": total,
        "fewest": FEWEST,
        "first_hit_rate": _rate(told["first"], total),
        "top_three_hit_rate": _rate(told["top_three"], total),
        "calibration": [
            {
                "lower": low,
                "upper": min(high, 1.0),
                "graded": told[f"band_{number}"],
                "promised": _rate(told[f"promised_{number}"], told[f"band_{number}"], of=1),
                "came_true": _rate(told[f"hit_{number}"], told[f"band_{number}"]),
            }
            for number, (low, high) in enumerate(BANDS)
        ],
    }


def _rate(part: Any, total: int, *, of: int | None = None) -> float | None:
    if total < FEWEST:
        return None
    return round(float(part or 0) / (of or total), 3)


def quality_by_provider() -> list[dict[str, Any]]:
    """For the console: of each provider, how many diagnoses, how many graded, how many of those right."""
    rows = AiDiagnosis.objects.values("provider").annotate(
        total=Count("pk"),
        graded=Count("pk", filter=Q(graded_at__isnull=False)),
        first=Count("pk", filter=Q(hit_rank=1)),
        top_three=Count("pk", filter=Q(hit_rank__gte=1, hit_rank__lte=3)),
    )
    return [dict(row) for row in rows.order_by("provider")]


def spending() -> list[dict[str, Any]]:
    """The last twelve months, the newest first, in US dollars."""
    return [
        {
            "month": row.month,
            "spent_usd": row.spent,
            "tokens_in": row.tokens_in,
            "tokens_out": row.tokens_out,
            "calls": row.calls,
        }
        for row in MonthlySpend.objects.order_by("-month")[:12]
    ]
