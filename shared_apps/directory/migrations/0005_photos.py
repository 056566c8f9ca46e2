import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0004_next_starts_of_offers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Photo",
            fields=[
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=120)),
                ("small_key", models.CharField(max_length=120)),
                ("width", models.IntegerField()),
                ("height", models.IntegerField()),
                ("alt", models.CharField(blank=True, default="", max_length=200)),
                ("position", models.IntegerField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "listing",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="gallery",
                        to="directory.listing",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["listing", "position", "created_at"], name="photo_in_order")],
                "constraints": [
                    models.UniqueConstraint(fields=("key",), name="photo_key_once"),
                    models.CheckConstraint(
                        condition=models.Q(("height__gte", 1), ("width__gte", 1)), name="photo_size_sane"
                    ),
                    models.CheckConstraint(condition=models.Q(("position__gte", 0)), name="photo_position_sane"),
                ],
            },
        ),
    ]
