"""What a shared routine is, in words, before anything is asked."""

from unknot.craft.planning.sharing import as_code
from unknot.craft.planning.wish import LONGEST_FIRST_MINUTES, Wish
from unknot.website.guide.saying import ache_in_words, wish_in_words
from unknot.website.known import load


def shared_page(wish: Wish, *, own: bool) -> dict[str, object]:
    """Show what was wished for and how much of it was chosen by hand; `own` by its reader."""
    zones = load().zones
    return {
        "own": own,
        "code": as_code(wish),
        "summary": wish_in_words(wish),
        "aches": tuple(ache_in_words(zones[one.zone].name, one.level) for one in wish.sore),
        "changed": len({edit.step for edit in wish.edits}),
        "longest_first": LONGEST_FIRST_MINUTES,
        "is_long": wish.minutes > LONGEST_FIRST_MINUTES,
        "company": wish.company,
    }
