from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0010_when_notes_were_written"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="written_hash",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
    ]
