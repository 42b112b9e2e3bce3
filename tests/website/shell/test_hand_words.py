"""How hands are held is drawn for what sessions ask for, and for what is taught besides."""

from unknot.craft.knowledge import Knowledge, load
from unknot.craft.rendering.picture import contacts_in
from unknot.craft.score import Score, demonstrate, demonstrate_point
from unknot.craft.score.events import Contact
from unknot.website.shell.learning.hand_words import HELD

KNOWN: Knowledge = load()
TAUGHT = {contact for pairs in HELD.values() for contact, _ in pairs}
BESIDE_ANOTHER = {Contact.SUPPORT, Contact.STACKED}
"""The hand that lies on the other one is drawn with it."""


def demonstrations() -> list[Score]:
    moving = [one.id for one in KNOWN.techniques.values() if one.gesture != "none"]
    points = {point.family for point in KNOWN.points.values()}
    return [
        *(demonstrate(name, KNOWN) for name in moving),
        *(demonstrate_point(family, KNOWN) for family in points),
    ]


def test_what_a_session_asks_hands_to_do_is_taught() -> None:
    asked = frozenset[Contact]().union(*map(contacts_in, demonstrations()))
    assert asked - TAUGHT - BESIDE_ANOTHER == set()


def test_the_little_finger_edge_is_taught_as_its_table_names_it_and_not_asked_for() -> None:
    asked = frozenset[Contact]().union(*map(contacts_in, demonstrations()))
    assert Contact.EDGE in TAUGHT - asked
    assert "loose little-finger edge" in KNOWN.techniques["tapotement"].contact
    assert "cupped hands" in KNOWN.techniques["tapotement"].how
