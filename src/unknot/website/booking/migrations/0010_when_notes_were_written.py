from django.db import migrations, models
from django.db.models import F


def count_from_when_it_was_held(apps, schema_editor):
    """Let notes of before count from when their time was held: they were written soon after."""
    sessions = apps.get_model("booking", "Appointment").objects
    sessions.exclude(notes=None).update(noted_at=F("created_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0009_links_made_anew"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="noted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunPython(count_from_when_it_was_held, migrations.RunPython.noop),
    ]
