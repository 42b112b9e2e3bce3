"""A practice that writes messages, for the tests to send."""

from datetime import UTC, datetime
from itertools import count

from unknot.website.messages.actions import GRACE, Letter, write
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Practice

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
LATER = NOW + GRACE
_keys = count()


def a_practice(name: str = "Example Practice") -> Practice:
    """Open a practice that can be written to."""
    return Practice.objects.create(name=name, slug=f"example-{next(_keys)}", email="us@example.org")


def written(practice: Practice, key: str = "", **letter: object) -> Notice:
    """Write a message to a client."""
    said = {"to": "thandi@example.org", "subject": "See you on Monday", "text": "At nine."}
    return write(
        practice,
        Letter(**(said | letter)),  # type: ignore[arg-type]
        key=key or f"message {next(_keys)}",
        about="appointment 7",
        due_at=NOW,
        now=NOW,
    )


def state(notice: Notice) -> str:
    """What has become of a message."""
    notice.refresh_from_db()
    return notice.state
