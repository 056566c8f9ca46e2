from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notifications", "0002_deliveries_and_preferences")]

    operations = [
        migrations.AddField(
            model_name="delivery",
            name="not_after",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="delivery",
            name="about",
            field=models.CharField(blank=True, db_default="", default="", max_length=80),
        ),
        migrations.AddField(
            model_name="delivery",
            name="reported_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
