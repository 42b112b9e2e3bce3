"""Let the way to somebody’s home have a price."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One more figure of a place."""

    dependencies = [("practice", "0002_articles")]

    operations = [
        migrations.AddField(
            model_name="place",
            name="way_cents",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
