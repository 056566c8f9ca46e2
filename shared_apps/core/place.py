"""Latitude and longitude as PostGIS geography, without django.contrib.gis (its eight advisories of 2026).

The table keeps two plain numbers; a generated column holds `geography(Point,4326)` for the GiST index, and the two
expressions below are all that a nearest-neighbour query needs. Distances are metres on the spheroid.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Combinable
from django.db.models.sql.compiler import SQLCompiler


class GeographyField(models.Field[Any, Any]):
    """A `geography(Point,4326)` column, read only through the expressions of this module."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "geography(Point,4326)"


class MakePoint(models.Func):
    """MakePoint(longitude, latitude): the point as geography."""

    function = "ST_MakePoint"
    template = "(ST_SetSRID(%(function)s(%(expressions)s), 4326)::geography)"
    output_field = GeographyField()


class Distance(models.Func):
    """Metres between two places, by the KNN operator: ordering by it walks the GiST index."""

    template = "(%(expressions)s)"
    arg_joiner = " <-> "
    arity = 2
    output_field = models.FloatField()


class Within(models.Func):
    """Within(place, point, metres): true inside the radius, served by the GiST index.

    Spelt out instead of ST_DWithin: that one is estimated at a handful of rows, so the planner fetches and sorts a
    whole large radius instead of walking by distance (100,000 places, 200 km: 246 ms against 12).
    """

    template = "(%(place)s && _ST_Expand(%(point)s, %(metres)s) AND (%(place)s <-> %(point)s) <= %(metres)s)"
    arity = 3
    output_field = models.BooleanField()

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> tuple[str, list[Any]]:
        (place, in_place), (here, in_here), (metres, in_metres) = (
            compiler.compile(expression) for expression in self.source_expressions
        )
        sql = self.template % {"place": place, "point": here, "metres": metres}
        return sql, [*in_place, *in_here, *in_metres, *in_place, *in_here, *in_metres]


def point(*, lat: float, lng: float) -> Combinable:
    return MakePoint(
        models.Value(lng, output_field=models.FloatField()),
        models.Value(lat, output_field=models.FloatField()),
    )
