from decimal import Decimal

from django.db import migrations

PLANS = [
    ("start", "Start", Decimal("99.00"), 3),
    ("warsztat", "Warsztat", Decimal("199.00"), 10),
    ("siec", "Sieć", Decimal("399.00"), 50),
]


def offer(apps, schema_editor):
    plan = apps.get_model("billing", "Plan")
    for position, (code, name, price, seats) in enumerate(PLANS):
        plan.objects.get_or_create(
            code=code, defaults={"name": name, "price": price, "seats": seats, "position": position}
        )


class Migration(migrations.Migration):
    dependencies = [("billing", "0001_initial")]

    operations = [migrations.RunPython(offer, migrations.RunPython.noop)]
