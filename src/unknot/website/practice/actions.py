"""What readers do."""

from datetime import datetime

from django.db import transaction

from unknot.website.practice.models import Article, Comment
from unknot.website.practice.queries import held_comments

MOST_HELD = 200
"""So many comments wait in a practice at most; whoever floods it fills no database."""


@transaction.atomic
def send_comment(article: Article, *, name: str, text: str, now: datetime) -> Comment | None:
    """Keep a comment for the practice to read; none where too many wait already."""
    if held_comments(article.practice).count() >= MOST_HELD:
        return None
    return article.comments.create(practice=article.practice, name=name, text=text, sent_at=now)
