"""Many clients at once for one time: `python -m benchmarks.booking.hammering` with a plan as JSON.

Each process is some of the clients. For each slot in turn every client tries to hold it; what
came of it is printed as JSON: how many won, were told that it is taken, or met another error.
"""

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import django
from django.db import DatabaseError
from django.utils import timezone

HOUR_OF_CELLS = 12


def hammer(plan: dict[str, Any]) -> dict[str, Any]:
    """Let this process’s clients try for each slot; `guarded` says with which code."""
    attempt = _guarded if plan["guarded"] else _unguarded
    outcomes: Counter[str] = Counter()
    with ThreadPoolExecutor(plan["clients"]) as pool:
        for slot in range(plan["slots"]):
            tries = [(plan, slot, f"{plan['name']} {slot} {n}") for n in range(plan["clients"])]
            outcomes.update(pool.map(attempt, tries))
    return dict(outcomes)


def _guarded(tried: tuple[dict[str, Any], int, str]) -> str:
    from unknot.website.booking.actions import hold
    from unknot.website.booking.errors import NotFree

    plan, slot, key = tried
    try:
        hold(_wanted(plan, slot), request_key=key, now=timezone.now())
    except NotFree:
        return "taken"
    except DatabaseError as error:
        return f"failed: {type(error).__name__}"
    return "won"


def _unguarded(tried: tuple[dict[str, Any], int, str]) -> str:
    """Check, then save, as many booking systems do: no lock, no transaction, no claim."""
    from unknot.website.booking.actions.holding import HELD_FOR, drafted
    from unknot.website.booking.actions.wanting import check_all_free, offered
    from unknot.website.booking.errors import NotFree
    from unknot.website.practice.models import Therapist

    plan, slot, key = tried
    wanted, now = _wanted(plan, slot), timezone.now()
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


def _wanted(plan: dict[str, Any], slot: int) -> Any:  # noqa: ANN401
    from unknot.website.booking.actions import Wanted

    day, hour = divmod(slot, 8)
    return Wanted(
        plan["service"],
        plan["therapists"][0],
        plan["place"],
        plan["first_cell"] + day * 24 * HOUR_OF_CELLS + hour * 2 * HOUR_OF_CELLS,
        at_home=True,
    )


if __name__ == "__main__":
    django.setup()
    print(json.dumps(hammer(json.loads(sys.argv[1]))))
