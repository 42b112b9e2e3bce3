from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('booking', '0003_appointments_of_clients'),
    ]

    operations = [
        migrations.AddField(
            model_name='appointment',
            name='notes',
            field=models.BinaryField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='appointment',
            name='reminders',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='waiting',
            name='passed',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='waiting',
            name='reminders',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='waiting',
            name='request_key',
            field=models.CharField(default='', max_length=64, unique=True),
            preserve_default=False,
        ),
    ]
