"""What pages read of practices."""

from datetime import date, datetime

from django.db.models import Q, QuerySet

from unknot.website.practice.models import Article, Comment, Practice, Therapist

MOST_SHOWN = 200


def today_at(practice: Practice, now: datetime) -> date:
    """Say what day it is by the calendar of a practice."""
    return now.astimezone(practice.zone).date()


def therapists_who_touch(practice: Practice, day: date) -> QuerySet[Therapist]:
    """Find who may be booked for a session with touch on a day: registered, and still here."""
    here = Q(last_day=None) | Q(last_day__gte=day)
    return practice.therapists.filter(~Q(registration=""), here, registered_until__gte=day)


def published(practice: Practice, now: datetime) -> QuerySet[Article]:
    """Find the articles that everyone can read."""
    return practice.articles.filter(published_at__lte=now)


def shown_comments(article: Article) -> QuerySet[Comment]:
    """Find the comments that the practice has said yes to; the newest where there are many."""
    newest = article.comments.filter(shown=True).order_by("-sent_at", "-pk")[:MOST_SHOWN]
    return Comment.objects.filter(pk__in=newest.values("pk"))


def held_comments(practice: Practice) -> QuerySet[Comment]:
    """Find the comments that wait for the practice to read them."""
    return practice.comments.filter(shown=False).select_related("article")
