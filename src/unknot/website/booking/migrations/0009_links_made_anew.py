from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0008_who_holds"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="link_anew",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="waiting",
            name="link_anew",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
