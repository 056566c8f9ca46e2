import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

import shared_apps.core.models


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0001_initial"),
        ("vehicles", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="WorkshopGrant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("given_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("text_version", models.CharField(max_length=20)),
                ("text_language", models.CharField(max_length=2)),
                ("text_digest", models.CharField(max_length=64)),
                (
                    "vehicle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="vehicles.vehicle"
                    ),
                ),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.workshop"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=Q(("revoked_at__isnull", True)),
                        fields=("vehicle", "workshop"),
                        name="workshopgrant_open_once",
                    ),
                    models.CheckConstraint(
                        condition=Q(("revoked_at__isnull", True), ("revoked_at__gte", F("given_at")), _connector="OR"),
                        name="workshopgrant_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkshopLook",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("workshop_name", models.CharField(max_length=120)),
                ("user_id", shared_apps.core.models.UserKey(blank=True, null=True)),
                ("purpose", models.CharField(choices=[("seen", "Seen"), ("copied", "Copied")], max_length=8)),
                ("looked_at", models.DateTimeField()),
                (
                    "vehicle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="looks", to="vehicles.vehicle"
                    ),
                ),
                (
                    "workshop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.workshop"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["vehicle", "-looked_at"], name="workshoplook_of_vehicle")],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(("purpose__in", ["seen", "copied"])), name="workshoplook_purpose_known"
                    )
                ],
            },
        ),
    ]
