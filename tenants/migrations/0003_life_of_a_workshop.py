from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tenants", "0002_membership_accepted_at")]

    operations = [
        migrations.AddField("workshop", "closed_at", models.DateTimeField(null=True, blank=True)),
        migrations.AddField(
            "releasedslug",
            "leads_to",
            models.ForeignKey("tenants.workshop", models.deletion.SET_NULL, null=True, blank=True, related_name="+"),
        ),
    ]
