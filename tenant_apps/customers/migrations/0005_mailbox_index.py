from django.db import migrations, models
from django.db.models.functions import Upper


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0004_last_visits_archived_cars"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(
                Upper("email"), condition=models.Q(("email", ""), _negated=True), name="customer_mailbox"
            ),
        ),
    ]
