"""What messages keep: each notice until it is sent, and that it was."""

from django.db import models

from unknot.website.practice import telephones
from unknot.website.practice.models import Practice

SMS = "sms:"
"""Begins the address of a telephone; any other address is one for email."""


class Notice(models.Model):
    """One message to one address, written in the same transaction as what it tells of.

    `key` names what it tells of, so that nothing is told twice. `to` is an email address, or
    that of a telephone, as sms:+27…. `calendar` is an iCalendar file whose method
    is `method`. It leaves no sooner than `due_at`, and not at all after `until`; `next_at` is when
    it is tried next, and empty once it is not to be tried again. While it is being sent it is
    `claimed_by` one worker, which was last heard of at `beat_at`.
    """

    class State(models.TextChoices):
        """What has become of it."""

        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        WITHDRAWN = "withdrawn"
        LAPSED = "lapsed"
        GIVEN_UP = "given up"

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=120, unique=True)
    about = models.CharField(max_length=60, db_index=True)
    to = models.CharField(max_length=320)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    calendar = models.BinaryField(null=True, blank=True)
    method = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    next_at = models.DateTimeField(null=True, db_index=True)
    claimed_by = models.CharField(max_length=32, blank=True)
    beat_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=200, blank=True)
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Say what it tells of, and what has become of it."""
        return f"{self.key}, {self.state}"

    @property
    def by_sms(self) -> bool:
        """Whether it goes to a telephone."""
        return self.to.startswith(SMS)

    @property
    def reader(self) -> str:
        """The address or the number that it goes to, as people write it."""
        return telephones.shown(self.to.removeprefix(SMS)) if self.by_sms else self.to
