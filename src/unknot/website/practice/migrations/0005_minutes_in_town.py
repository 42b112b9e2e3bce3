import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("practice", "0004_last_day_of_a_therapist"),
    ]

    operations = [
        migrations.AddField(
            model_name="practice",
            name="minutes_in_town",
            field=models.PositiveSmallIntegerField(
                default=10, validators=[django.core.validators.MaxValueValidator(120)]
            ),
        ),
    ]
