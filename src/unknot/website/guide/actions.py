"""What people do with plans: keep one behind a private link, and let it go."""

from datetime import datetime, timedelta
from importlib import import_module

from django.conf import settings
from django.db import transaction

from unknot.website.guide.announcing import answers_changed, plans_withdrawn
from unknot.website.guide.links import link_token, mark_of_plans
from unknot.website.guide.models import KeptPlan
from unknot.website.hashing import digest

KEPT_FOR = timedelta(hours=24)
LINKS_REMEMBERED_FOR = timedelta(days=30)


@transaction.atomic
def keep_plan(*, maker: str, score: str, now: datetime) -> str:
    """Keep a plan for a day and give the private part of its link.

    Keeping the same plan again in the same visit gives the same link, for another day.
    """
    token = link_token(maker, score)
    kept = {"maker_hash": mark_of_plans(maker), "score": score, "expires_at": now + KEPT_FOR}
    KeptPlan.objects.update_or_create(
        token_hash=digest(token),
        defaults=kept,
        create_defaults=kept | {"created_at": now},
    )
    return token


def withdraw_plans(*, maker: str, now: datetime) -> None:
    """Let go of every plan of a visit: its answers changed, or all is to be forgotten."""
    close_plans(maker=maker, now=now)
    answers_changed.send(sender=None, maker=maker, now=now)


def close_plans(*, maker: str, now: datetime) -> None:
    """Let go of every plan of a visit that asks about somebody else from now on."""
    KeptPlan.objects.filter(maker_hash=mark_of_plans(maker), expires_at__gt=now).update(
        score="", expires_at=now
    )
    plans_withdrawn.send(sender=None, maker=maker, now=now)


def let_go_of_what_is_over(*, now: datetime) -> None:
    """Delete the visits that have ended, and empty the plans whose day is over.

    That a link existed is remembered a while longer, so that it says what became of it.
    """
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    KeptPlan.objects.filter(expires_at__lte=now).exclude(score="").update(score="")
    KeptPlan.objects.filter(expires_at__lte=now - LINKS_REMEMBERED_FOR).delete()
