from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("practice", "0005_minutes_in_town"),
    ]

    operations = [
        migrations.AddField(
            model_name="place",
            name="address",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
    ]
