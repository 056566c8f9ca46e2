from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

DIFFICULTIES = ("easy", "medium", "hard", "shop_only")
LIKELIHOODS = ("high", "medium", "low")
CATEGORIES = ("powertrain", "chassis", "body", "network")


class TroubleCode(models.Model):
    """A generic OBD-II trouble code as the imported list has it, in English. Costs are whole euros, the list's own."""

    code = models.CharField(primary_key=True, max_length=5)
    category = models.CharField(max_length=12)
    title = models.CharField(max_length=200)
    description = models.TextField(max_length=1000)
    # [{"id", "likelihood", "label"}], the likeliest first.
    common_causes = models.JSONField(default=list)
    symptoms = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    components = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    related = ArrayField(models.CharField(max_length=5), default=list, blank=True)
    # The names of what is true of it: "mil" lights the engine's lamp, "limp_mode_possible", …
    flags = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    difficulty = models.CharField(max_length=10)
    is_for_amateurs = models.BooleanField(default=False)
    cost_eur_min = models.IntegerField()
    cost_eur_max = models.IntegerField()
    minutes_min = models.IntegerField()
    minutes_max = models.IntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="troublecode_form", condition=Q(code__regex=r"^[PCBU][0-9A-F]{4}$")),
            models.CheckConstraint(name="troublecode_category_known", condition=Q(category__in=CATEGORIES)),
            models.CheckConstraint(name="troublecode_difficulty_known", condition=Q(difficulty__in=DIFFICULTIES)),
            models.CheckConstraint(
                name="troublecode_cost_sane", condition=Q(cost_eur_min__gte=0, cost_eur_max__gte=F("cost_eur_min"))
            ),
            models.CheckConstraint(
                name="troublecode_minutes_sane", condition=Q(minutes_min__gte=0, minutes_max__gte=F("minutes_min"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
