"""What pages read of messages."""

from django.db.models import QuerySet

from unknot.website.messages.models import Notice
from unknot.website.practice.models import Practice


def not_delivered(practice: Practice) -> QuerySet[Notice]:
    """Find what was given up, the latest first: these people have to be reached otherwise."""
    given_up = Notice.objects.filter(practice=practice, state=Notice.State.GIVEN_UP)
    return given_up.order_by("-due_at", "-pk")
