from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0007_rests_are_claimed"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="sender_hash",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
    ]
