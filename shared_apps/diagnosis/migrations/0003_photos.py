from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("diagnosis", "0002_trouble_codes")]

    operations = [
        migrations.AddField(
            model_name="chatmessage",
            name="photo",
            field=models.UUIDField(blank=True, null=True),
        ),
    ]
