"""A visit on one side, what goes into a file on the other."""

from datetime import datetime

import msgspec
from django.conf import settings
from django.utils import timezone

from unknot.craft.planning import limits_for, watch_hours_for
from unknot.craft.planning.sharing import as_code
from unknot.craft.rendering.calendar import evening
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.watching import watch_of
from unknot.craft.screening import advice
from unknot.website.guide.bridge import Visit
from unknot.website.guide.pages.note import note_page
from unknot.website.guide.saying import day_in_words, moment_in_words
from unknot.website.guide.understanding import Understood, once_allowed
from unknot.website.known import load, load_library

SHARED = "/shared/#"


class Chosen(msgspec.Struct, frozen=True):
    """What is chosen for one file: the evening, how much is said, and whether bells say it."""

    starts: datetime | None = None
    talk: str = ""
    bells: bool = False


def given_by(visit: Visit, understood: Understood, chosen: Chosen, *, now: datetime) -> Given:
    """Gather what a file says besides its score; `now` and the evening are times of this place."""
    clearance, until = understood.clearance, visit.clear_until
    assert until is not None  # only a visit whose answers hold has been understood
    interim = not clearance.verdict.allows_a_plan
    return Given(
        made=day_in_words(now.date(), now.date()),
        until=moment_in_words(timezone.localtime(until)),
        limits=limits_for(clearance, load(), interim=interim),
        watch_hours=watch_hours_for(clearance, load()),
        meanwhile=interim,
        cautions=advice(clearance, load()) if clearance.findings else (),
        note=note_page(understood, once_allowed(understood, visit, load())) if interim else None,
        watch=watch_of(clearance, load(), load_library()),
        evening=None if chosen.starts is None else evening(chosen.starts, written=now),
        link=f"{settings.SITE.geturl().rstrip('/')}{SHARED}{as_code(understood.wish)}",
        voice=None if chosen.bells else "",
        talk=chosen.talk,
        stop_word=visit.ready.stop_word or "stop",
        tone=visit.look.tone,
        giver_tone=visit.look.hands,
        build=visit.look.build,
    )
