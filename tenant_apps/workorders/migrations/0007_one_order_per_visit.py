import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("calendar", "0003_last_visits"),
        ("workorders", "0006_videos_uploads"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="workorder",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stage", "cancelled"), _negated=True),
                fields=("appointment",),
                name="workorder_one_per_visit",
            ),
        ),
        migrations.AlterField(
            model_name="workorder",
            name="appointment",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="calendar.appointment",
            ),
        ),
    ]
