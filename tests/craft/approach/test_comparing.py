"""What is said of a changed approach: what it holds now instead of what."""

from msgspec.structs import replace

from tests.craft.approach.reckoning import EVERYTHING, cleared_with
from tests.craft.sessions import KNOWN
from unknot.craft.approach import Asked, draft, leeway_for
from unknot.craft.approach.comparing import changes

BEFORE = draft(
    Asked("sleep", pressure=3, talk="quiet"),
    leeway_for(cleared_with(), EVERYTHING, (), KNOWN),
    KNOWN,
)


def test_nothing_is_said_where_nothing_changed() -> None:
    assert changes(BEFORE, BEFORE, KNOWN) == ()


def test_each_word_is_said_with_the_one_before() -> None:
    after = replace(BEFORE, minutes=30, pressure=2, talk="some", music="soft")
    assert changes(BEFORE, after, KNOWN) == (
        "30 instead of 60 minutes",
        "steady instead of medium",
        "with a little talk instead of mostly quiet",
        "soft music",
    )


def test_hands_that_are_gone_or_new_are_named() -> None:
    fewer = replace(BEFORE, pieces=(*BEFORE.pieces[:2], *BEFORE.pieces[3:]))
    assert changes(BEFORE, fewer, KNOWN) == ("without kneading",)
    assert changes(fewer, BEFORE, KNOWN) == ("with kneading",)
    other = replace(BEFORE.pieces[2], technique="vibration")
    swapped = replace(BEFORE, pieces=(*BEFORE.pieces[:2], other, *BEFORE.pieces[3:]))
    (said,) = changes(BEFORE, swapped, KNOWN)
    assert said == f"{KNOWN.techniques['vibration'].plain.lower()} instead of kneading"
