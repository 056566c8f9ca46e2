from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("diagnosis", "0003_photos")]

    operations = [
        migrations.AddField(
            model_name="chatsession",
            name="fuel",
            field=models.CharField(blank=True, db_default="", default="", max_length=20),
        ),
    ]
