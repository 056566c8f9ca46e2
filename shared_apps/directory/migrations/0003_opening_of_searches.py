from collections import defaultdict

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import shared_apps.directory.opening
from shared_apps.directory.opening import open_week


def fill(apps, schema_editor):
    """What is known already, in the new form."""
    Listing, WorkingHours, SpecialDay = (
        apps.get_model("directory", name) for name in ("Listing", "WorkingHours", "SpecialDay")
    )
    weeks, dates = defaultdict(list), defaultdict(list)
    for row in WorkingHours.objects.all():
        weeks[row.listing_id].append(row)
    for listing_id, date in SpecialDay.objects.order_by("date").values_list("listing_id", "date"):
        dates[listing_id].append(date)
    for listing in Listing.objects.only("pk").iterator():
        listing.open_week = open_week(weeks[listing.pk])
        listing.special_dates = dates[listing.pk]
        listing.save(update_fields=["open_week", "special_dates"])


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0002_catalogue"),
    ]

    operations = [
        migrations.AddField(
            model_name="listing",
            name="open_week",
            field=shared_apps.directory.opening.OpenWeekField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="listing",
            name="special_dates",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.DateField(), blank=True, default=list, editable=False, size=None
            ),
        ),
        migrations.AlterField(
            model_name="offer",
            name="listing",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="offers",
                to="directory.listing",
            ),
        ),
        migrations.AlterField(
            model_name="specialday",
            name="listing",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="special_days",
                to="directory.listing",
            ),
        ),
        migrations.AlterField(
            model_name="workinghours",
            name="listing",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="working_hours",
                to="directory.listing",
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
