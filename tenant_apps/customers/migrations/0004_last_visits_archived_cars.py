import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0003_searchable"),
    ]

    operations = [
        migrations.AddField(
            model_name="customer",
            name="last_visit_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="customervehicle",
            name="archived_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(
                models.OrderBy(models.F("created_at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                name="customer_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(
                models.OrderBy(models.F("last_visit_at"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="customer_last_visit",
            ),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["search"], name="customer_words", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.RemoveIndex(model_name="customer", name="customer_search"),
    ]
