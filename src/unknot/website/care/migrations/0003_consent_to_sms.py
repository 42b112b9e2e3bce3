"""Let somebody consent to short messages."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One more purpose."""

    dependencies = [("care", "0002_language")]

    operations = [
        migrations.AlterField(
            model_name="consent",
            name="purpose",
            field=models.CharField(
                choices=[
                    ("treatment", "Treatment"),
                    ("data", "Data"),
                    ("reminders", "Reminders"),
                    ("sms", "SMS"),
                    ("marketing", "Marketing"),
                    ("photos", "Photos"),
                ],
                max_length=10,
            ),
        ),
    ]
