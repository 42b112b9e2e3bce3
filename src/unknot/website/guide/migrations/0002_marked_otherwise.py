from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils import timezone


def close(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Close the plans of that day: nobody could take them back by the mark that they bear."""
    plans = apps.get_model("guide", "KeptPlan").objects
    now = timezone.now()
    plans.filter(expires_at__gt=now).update(expires_at=now)
    plans.update(score="", maker_hash="")


class Migration(migrations.Migration):

    dependencies = [
        ("guide", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(close, migrations.RunPython.noop),
    ]
