"""After a massage that had to stop: the answer it stopped with, said as strictly as it was then."""

from datetime import datetime

from unknot.website.guide.bridge import Visit
from unknot.website.guide.pages.after import after_help
from unknot.website.guide.pages.bruise_watch import bruise_watch
from unknot.website.guide.pages.play import Answer, hurts_on
from unknot.website.guide.understanding import understand_until_stopped
from unknot.website.known import load, load_library


def ending_answers() -> dict[str, Answer]:
    """Give each answer with which a massage ends, by its name."""
    said = (answer for sign in hurts_on(()).signs for answer in sign.answers)
    return {answer.id: answer for answer in said if answer.answer in {"end", "call"}}


def stopped_page(
    visit: Visit, answer: Answer, *, now: datetime, ended: datetime
) -> dict[str, object]:
    """Show what to do instead: nothing that a session ends with, the bruise watch but for."""
    understood = understand_until_stopped(visit, load())
    clearance = understood.clearance if understood else None
    watch = bruise_watch(clearance, load(), load_library(), now=now, ended=ended)
    said = {"one": answer, "watch": watch, "asks_afresh": visit.screen is None}
    return said | after_help(watch, load_library())
