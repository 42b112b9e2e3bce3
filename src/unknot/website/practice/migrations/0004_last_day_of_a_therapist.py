"""Let a therapist have a last day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One more date of a therapist."""

    dependencies = [("practice", "0003_price_of_the_way")]

    operations = [
        migrations.AddField(
            model_name="therapist",
            name="last_day",
            field=models.DateField(blank=True, null=True),
        ),
    ]
