"""Every contact is a drawn hand, for pages and for those who paint without a browser."""

import pytest

from tests.craft.rendering.picture.pictures import read
from unknot.craft.rendering.picture import (
    TONES,
    hand_shapes,
    hand_symbols,
    pair_of_hands,
    skin_colours,
)
from unknot.craft.score.events import Contact


def symbols(svg: str) -> set[str]:
    return {one.get("id", "") for one in read(svg).iter() if one.tag.endswith("symbol")}


def test_there_is_a_hand_for_every_contact_of_a_score() -> None:
    sided = {f"hand-{contact}-{side}" for contact in Contact for side in ("left", "right")}
    assert symbols(hand_symbols()) == sided - {"hand-ball-left", "hand-ball-right"} | {
        "hand-ball-ball"
    }


def test_only_the_contacts_that_are_asked_for_are_drawn() -> None:
    assert symbols(hand_symbols([Contact.PALM])) == {"hand-palm-left", "hand-palm-right"}


def test_a_left_hand_is_its_right_hand_in_a_mirror() -> None:
    boxes = {one.get("id"): one.get("viewBox", "") for one in read(hand_symbols()).iter()}
    x, y, width, height = map(float, boxes["hand-thumb-right"].split())
    mirrored = tuple(map(float, boxes["hand-thumb-left"].split()))
    assert mirrored == (-x - width, y, width, height)


@pytest.mark.parametrize("contact", Contact)
def test_the_outline_of_a_hand_is_filled_once_and_all_of_it(contact: Contact) -> None:
    hand = hand_shapes(contact)
    filled = [one for one in hand.shapes if one.d == hand.outline and not one.line_mm]
    assert [(one.opacity, one.blur_mm, one.inside) for one in filled] == [(1.0, 0.0, False)]


@pytest.mark.parametrize("contact", Contact)
def test_every_colour_of_a_hand_is_known_in_every_tone(contact: Contact) -> None:
    named = {one.colour for one in hand_shapes(contact).shapes if not one.colour.startswith("#")}
    assert [named - skin_colours(tone).keys() for tone in TONES] == [set()] * len(TONES)


@pytest.mark.parametrize("contact", [one for one in Contact if one is not Contact.BALL])
def test_an_arm_fades_away_from_the_hand(contact: Contact) -> None:
    (_, begin), (_, end) = hand_shapes(contact).fades
    assert begin < end


def used(svg: str) -> list[str]:
    return [one.get("href", "") for one in read(svg).iter() if one.tag.endswith("use")]


def test_a_pair_of_hands_shows_both_or_one_laid_on_the_other() -> None:
    assert used(pair_of_hands(Contact.CUP)) == ["#drawn-cup", "#drawn-cup"]
    assert used(pair_of_hands(Contact.THUMB)) == ["#drawn-thumb", "#drawn-support"]
    assert used(pair_of_hands(Contact.FINGERS)) == ["#drawn-fingers", "#drawn-stacked"]
    assert used(pair_of_hands(Contact.BALL)) == ["#drawn-ball"]
