from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Every message that ever left lies in this table: nobody who writes into it waits for the index."""

    atomic = False
    dependencies = [("notifications", "0003_what_no_longer_holds")]

    operations = [
        AddIndexConcurrently(
            model_name="delivery",
            index=models.Index(
                condition=models.Q(("state__in", ["waiting", "dead"]), models.Q(("about", ""), _negated=True)),
                fields=["about"],
                name="delivery_about",
            ),
        ),
    ]
