"""Many clients at once for one time: `python -m benchmarks.booking.hammering` with a plan as JSON.

Each process is some of the clients. For each slot in turn every client tries to hold it; after
that they jostle for times that overlap these. What came of it is printed as JSON: how many won,
were told that it is taken, or met another error.
"""

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import django
from django.db import DatabaseError
from django.utils import timezone

from benchmarks.booking.wishing import hour, wish

BESIDE = (-3, 0, 3, 6)
"""Beginnings that overlap a slot, or follow right on it."""


Try = tuple[dict[str, Any], int, int, str]


def hammer(plan: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Let this process’s clients try for each slot, and jostle; `guarded` says with which code."""
    attempt = _guarded if plan["guarded"] else _unguarded
    fought: Counter[str] = Counter()
    with ThreadPoolExecutor(plan["clients"]) as pool:
        for slot in range(plan["slots"]):
            keys = (f"{plan['name']} {slot} {n}" for n in range(plan["clients"]))
            fought.update(pool.map(attempt, [(plan, slot, 0, key) for key in keys]))
        jostled = Counter(pool.map(attempt, _jostling(plan)))
    return {"fought": dict(fought), "jostled": dict(jostled)}


def _jostling(plan: dict[str, Any]) -> list[Try]:
    chance = Random(plan["name"])
    return [
        (plan, chance.randrange(plan["slots"]), chance.choice(BESIDE), f"{plan['name']} jostle {n}")
        for n in range(plan["jostles"])
    ]


def _guarded(tried: Try) -> str:
    from unknot.website.booking.actions import hold
    from unknot.website.booking.errors import NotFree

    plan, slot, beside, key = tried
    try:
        hold(wish(plan, hour(plan, 2 * slot) + beside), request_key=key, now=timezone.now())
    except NotFree:
        return "taken"
    except DatabaseError as error:
        return f"failed: {type(error).__name__}"
    return "won"


def _unguarded(tried: Try) -> str:
    """Check, then save, as many booking systems do: no lock, no transaction, no claim."""
    from unknot.website.booking.actions.holding import HELD_FOR, drafted
    from unknot.website.booking.actions.wanting import check_all_free, offered
    from unknot.website.booking.errors import NotFree
    from unknot.website.practice.models import Therapist

    plan, slot, beside, key = tried
    wanted, now = wish(plan, hour(plan, 2 * slot) + beside), timezone.now()
    therapist = Therapist.objects.select_related("practice").get(pk=wanted.therapist)
    service = offered(wanted)
    try:
        check_all_free(wanted, service, therapist, [wanted.first_cell], now)
    except NotFree:
        return "taken"
    (draft,) = drafted(wanted, therapist, service, key, [wanted.first_cell])
    draft.created_at, draft.held_until = now, now + HELD_FOR
    draft.save()
    return "won"


if __name__ == "__main__":
    django.setup()
    print(json.dumps(hammer(json.loads(sys.argv[1]))))
