from collections.abc import Iterator
from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CLAIMING = ("held", "asked", "confirmed")


def keep(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Keep the rest of each session, and claim it where nobody was booked into it already."""
    appointments = apps.get_model("booking", "Appointment").objects
    for service in apps.get_model("practice", "Service").objects.all():
        cells = -(-service.rest_minutes // 5)
        appointments.filter(service=service).update(rest_cells=cells)
    claim = apps.get_model("booking", "Claim")
    for one in appointments.filter(state__in=CLAIMING).iterator():
        claims = [claim(appointment=one, **each) for each in _cells_of(one)]
        claim.objects.bulk_create(claims, ignore_conflicts=True)


def _cells_of(one: Any) -> Iterator[dict[str, int]]:  # noqa: ANN401 - a row of that time
    for cell in range(one.until_cell, one.until_cell + one.rest_cells):
        yield {"cell": cell, "therapist_id": one.therapist_id}
        if one.room_id is not None:
            yield {"cell": cell, "room_id": one.room_id}


def let_go(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Claim no rest any more."""
    claims = apps.get_model("booking", "Claim").objects
    claims.filter(cell__gte=models.F("appointment__until_cell")).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0006_prices_of_appointments"),
        ("practice", "0005_minutes_in_town"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="rest_cells",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.RemoveIndex(model_name="appointment", name="diary_of_a_therapist"),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(
                fields=[
                    "therapist",
                    "until_cell",
                    "first_cell",
                    "place",
                    "room",
                    "state",
                    "held_until",
                    "rest_cells",
                ],
                name="diary_of_a_therapist",
            ),
        ),
        migrations.RunPython(keep, let_go),
    ]
