"""A practice has an app of its own now. No page has ever written these rows."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("booking", "0001_initial")]
    # PostgreSQL knows each index by its name, whatever table it is of: the old ones go first.
    run_before = [("practice", "0001_initial")]

    operations = [
        migrations.DeleteModel(name)
        for name in (
            "Claim",
            "Appointment",
            "Absence",
            "Therapist",
            "Service",
            "Modality",
            "Room",
            "Place",
            "Practice",
        )
    ]
