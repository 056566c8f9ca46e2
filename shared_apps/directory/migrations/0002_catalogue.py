from django.db import migrations

from shared_apps.directory.catalogue import rows


def load(apps, schema_editor):
    services = apps.get_model("directory", "CatalogueService")
    for row in rows():
        services.objects.update_or_create(code=row["code"], defaults=row)


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_initial")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop, elidable=False)]
