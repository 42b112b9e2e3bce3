from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take what sessions cost at this moment for what was agreed on before prices were kept."""
    rows = apps.get_model("booking", "Appointment").objects.select_related("service", "place")
    for one in rows.iterator():
        one.way_cents = one.place.way_cents if one.at_home else 0
        one.price_cents = one.service.price_cents + one.way_cents
        one.save(update_fields=("price_cents", "way_cents"))


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0005_diary_read_from_its_index"),
        ("practice", "0003_price_of_the_way"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="price_cents",
            field=models.PositiveIntegerField(default=0),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="appointment",
            name="way_cents",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
