"""Many clients at once for one time: `python -m benchmarks.booking.hammering` with a plan as JSON.

All clients try to hold each slot at once. Then a few jostle without a pause, each at its own pace,
for times that overlap these. Prints what came of each slot, of the jostling, and how many sessions
then meet.
"""

from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import combinations
from random import Random

from django.db import DatabaseError
from django.utils import timezone

from benchmarks.booking.acting import Plan, act
from benchmarks.booking.crowd import crowd
from benchmarks.booking.wishing import hour, wish

JOSTLING = 10
BESIDE = (-3, 0, 3, 6)
"""Beginnings that overlap a slot, or follow right on it."""

Attempt = Callable[[int, str], str]
"""Tries for a cell with the key of a form; says whether it was won, taken, or what went wrong."""


def hammer(plan: Plan) -> dict[str, object]:
    """Let clients try for each slot, and jostle; `guarded` says with which code."""
    attempt = partial(_guarded if plan["guarded"] else _unguarded, plan)
    fought = crowd(plan["clients"], plan["slots"], partial(_fight, plan, attempt))
    (jostled,) = crowd(JOSTLING, 1, partial(_jostle, plan, attempt))
    return {
        "fought": [Counter(said) for said in fought],
        "jostled": sum(jostled, Counter[str]()),
        "overlaps": _overlaps(),
    }


def _fight(plan: Plan, attempt: Attempt, client: int, slot: int) -> str:
    return attempt(_cell(plan, slot), f"{client} {slot}")


def _jostle(plan: Plan, attempt: Attempt, client: int, _: int) -> Counter[str]:
    chance = Random(client)
    return Counter(
        attempt(
            _cell(plan, chance.randrange(plan["slots"])) + chance.choice(BESIDE),
            f"{client} jostle {n}",
        )
        for n in range(plan["jostles"] // JOSTLING)
    )


def _cell(plan: Plan, slot: int) -> int:
    return hour(plan, 2 * slot)


def _guarded(plan: Plan, cell: int, key: str) -> str:
    from unknot.website.booking.actions import hold
    from unknot.website.booking.errors import NotFree

    try:
        hold(wish(plan, cell), request_key=key, now=timezone.now())
    except NotFree:
        return "taken"
    except DatabaseError as error:
        return f"{type(error).__name__}: {error}"
    return "won"


def _unguarded(plan: Plan, cell: int, key: str) -> str:
    """Check, then save, as many booking systems do: no lock, no transaction, no claim."""
    from unknot.website.booking.actions.courses import HELD_FOR, drafted
    from unknot.website.booking.actions.wanting import check_all_free, offered
    from unknot.website.booking.errors import NotFree
    from unknot.website.practice.models import Therapist

    wanted, now = wish(plan, cell), timezone.now()
    therapist = Therapist.objects.select_related("practice").get(pk=wanted.therapist)
    service = offered(wanted)
    try:
        check_all_free(wanted, service, therapist, [cell], now)
    except NotFree:
        return "taken"
    (draft,) = drafted(wanted, therapist, service, key, [cell])
    draft.created_at, draft.held_until = now, now + HELD_FOR
    draft.save()
    return "won"


def _overlaps() -> int:
    """Count the pairs of living sessions of one therapist that meet."""
    from unknot.website.booking.models import Appointment

    sessions = [*Appointment.objects.values_list("therapist_id", "first_cell", "until_cell")]
    return sum(
        one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
        for one, other in combinations(sessions, 2)
    )


if __name__ == "__main__":
    act(hammer)
