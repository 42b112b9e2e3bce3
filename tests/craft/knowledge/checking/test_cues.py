"""What the voice may say is short, whole and allowed, and never misses what keeps people safe."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal
from unknot.craft.knowledge import load
from unknot.craft.knowledge.checking.cues import NEVER_LOST

KNOWN = load()
BREATHE = '"Breathe in slowly, and out for longer."'


@pytest.mark.parametrize(
    ("entry", "old", "new", "reason"),
    [
        ("begin", '"Let’s begin. You can stop at any time."', "", "“said” holds no words"),
        (
            "halfway",
            '"Halfway here."',
            '"Half of it is done, and half to go."',
            "“said” holds the same words twice",
        ),
        (
            "breathe",
            BREATHE,
            f'"{"Breathe " * 11}in."',
            f"“{'Breathe ' * 11}in.” is longer than 80 letters",
        ),
        ("breathe", BREATHE, '"breathe in."', "“breathe in.” is not a whole sentence"),
        ("breathe", BREATHE, '"Breathe in"', "“Breathe in” is not a whole sentence"),
        ("breathe", BREATHE, '""', "“” is not a whole sentence"),
        ("breathe", BREATHE, '"Breathing heals."', "it says “heals”, which may not be said"),
        ("breathe", BREATHE, '"It fixes you."', "it says “fixes”, which may not be said"),
        ("breathe", BREATHE, '"In, {phrase}."', "“In, {phrase}.” has to be filled in with nothing"),
        ("name", '"Now, {phrase}."', '"Now."', "“Now.” has to be filled in with phrase"),
        (
            "name",
            '"Now, {phrase}."',
            '"Now, {point}."',
            "“Now, {point}.” has to be filled in with phrase",
        ),
        (
            "care_friction",
            'technique = "friction"',
            'technique = "karate"',
            "it names the technique “karate”, which does not exist",
        ),
        ("care_friction", '"friction"', '"petrissage"', "another entry speaks of the same case"),
        (
            "breathe",
            'kind = "breathe"',
            'kind = "sing"',
            "Invalid enum value 'sing' - at `$.kind`",
        ),
        (
            "breathe",
            'moment = "breathe"',
            'moment = "dawn"',
            "Invalid enum value 'dawn' - at `$.moment`",
        ),
        ("breathe", 'to = "both"', 'to = "cat"', "Invalid enum value 'cat' - at `$.to`"),
    ],
)
def test_wording_that_cannot_be_said_is_refused(
    tables: Path, entry: str, old: str, new: str, reason: str
) -> None:
    change(tables / "cues.toml", old, new, within=entry)
    assert refusal(tables) == ("cues.toml", entry, reason)


def test_braces_that_do_not_close_are_refused(tables: Path) -> None:
    change(tables / "cues.toml", BREATHE, '"Breathe {in."')
    file, entry, reason = refusal(tables)
    assert (file, entry) == ("cues.toml", "breathe")
    assert reason.startswith("“Breathe {in.” cannot be filled in")


def test_a_moment_without_words_for_one_alone_is_refused(tables: Path) -> None:
    change(
        tables / "cues.toml", 'to = "both"', 'company = "partner"\nto = "both"', within="breathe"
    )
    reason = "it has no words for “breathe” (alone)"
    assert refusal(tables) == ("cues.toml", "the whole table", reason)


@pytest.mark.parametrize(
    ("entry", "old", "new", "reason"),
    [
        (
            "vibration",
            '"Flat on the skin, and a slow, small rocking."',
            "",
            "it is recalled in the same words each time",
        ),
        (
            "vibration",
            'technique = "vibration"',
            'technique = "humming"',
            "it names the technique “humming”, which does not exist",
        ),
        (
            "static_pressure_alone_low",
            "lumbar_paraspinal",
            "elbow",
            "it names the zone family “elbow”, which does not exist",
        ),
        (
            "tapotement",
            '"As light as rain."',
            '"It boosts immunity."',
            "it says “boosts immunity”, which may not be said",
        ),
    ],
)
def test_an_instruction_that_leads_nowhere_is_refused(
    tables: Path, entry: str, old: str, new: str, reason: str
) -> None:
    change(tables / "instructions.toml", old, new, within=entry)
    assert refusal(tables) == ("instructions.toml", entry, reason)


def test_a_technique_that_nobody_explains_is_refused(tables: Path) -> None:
    change(tables / "instructions.toml", 'technique = "vibration"', 'technique = "feathering"')
    reason = "nobody says how vibration is done (partner, hands, upper_trapezius)"
    assert refusal(tables) == ("instructions.toml", "the whole table", reason)


@pytest.mark.parametrize("kind", NEVER_LOST)
def test_no_amount_of_talk_may_lose_what_keeps_people_safe(tables: Path, kind: str) -> None:
    change(tables / "talk.toml", f'"{kind}"', '"breathe"', within="least")
    assert refusal(tables) == ("talk.toml", "least", f"it leaves “{kind}” unsaid")


def test_less_talk_never_says_more(tables: Path) -> None:
    change(tables / "talk.toml", '"begin"', '"begin", "halfway"', within="least")
    reason = "it says “halfway”, “changes” does not"
    assert refusal(tables) == ("talk.toml", "least", reason)


def test_everything_is_said_in_full() -> None:
    kinds = {entry.kind for entry in KNOWN.cues.values()} | {"how"}
    assert kinds == set(KNOWN.talk["full"].kinds)
