from typing import Any

from django.db import migrations, models
from django.db.models import F


def the_active_have_accepted(apps: Any, schema_editor: Any) -> None:
    """Of the others nobody knows whether they ever did: they are strangers until they come again."""
    apps.get_model("tenants", "Membership").objects.filter(status="active").update(accepted_at=F("created_at"))


class Migration(migrations.Migration):
    dependencies = [("tenants", "0001_initial")]

    operations = [
        migrations.AddField("membership", "accepted_at", models.DateTimeField(null=True)),
        migrations.RunPython(the_active_have_accepted, migrations.RunPython.noop),
    ]
