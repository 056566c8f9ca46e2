import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0003_opening_of_searches"),
    ]

    operations = [
        migrations.AddField(
            model_name="offer",
            name="next_starts",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.DateTimeField(), blank=True, db_default=[], default=list, size=None
            ),
        ),
    ]
