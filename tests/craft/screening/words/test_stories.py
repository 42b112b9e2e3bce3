"""Stories: what a careful reader makes of them is what comes out."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.craft.screening.words.concluding import concluded, rules_in
from unknot.craft.screening import Verdict

FOLDER = Path(__file__).parent
STORIES: list[dict[str, Any]] = tomllib.loads((FOLDER / "stories.toml").read_text())["story"]
SAYINGS = tomllib.loads((FOLDER / "sayings.toml").read_text())
MOST_OVER_CALLED = 0.05

SINCE_STRICTER = "written before the rule on fresh operations and fractures was set apart"
LOOK_ALIKE = "a name that sounds like a blood thinner is asked back before it counts as nothing"
OVER_CALLED = {
    "eczema-in-patches": LOOK_ALIKE,
    "definitely-not-pregnant": LOOK_ALIKE,
    "gallbladder-three-weeks": SINCE_STRICTER,
    "wisdom-teeth-tuesday": SINCE_STRICTER,
    "rib-stress-fracture-rowing": SINCE_STRICTER,
    "belly-injections-after-hysterectomy": SINCE_STRICTER,
    "caesar-four-weeks-two-kids": SINCE_STRICTER,
    "lay-vertebral-fracture": "three months ago is the very end of what counts after a fall",
    "lay-possibly-pregnant": "nausea beside an ache of the back may be the heart, until asked",
    "lay-bleeding": "bleeding for hours is looked into first, even where it was always so",
    "lay-waiting-room": "what stands in brackets about a son is taken for the writer's own",
    "lay-immune-2": "an infusion is asked back before it is anything but a blood thinner",
    "lay-mom-s-illness": "whoever is driven to a hospital is not told from who drives",
    "lay-fragility-3": "a fall of a frail woman is first taken for a heavy one",
    "lay-thinner-3": "injections of a blood thinner may have been a drip in hospital",
    "lay-fracture": "a horse that rolled on somebody may be three months ago at most",
}
"""Stories that are read more strictly than they were meant, and why."""


def judged(story: dict[str, Any]) -> int:
    """Give by how much the verdict is too strict; below zero, it misses something."""
    return concluded(story["words"]).verdict - Verdict[story["verdict"].upper()]


def test_no_story_is_read_more_mildly_than_it_is_meant() -> None:
    assert [story["id"] for story in STORIES if judged(story) < 0] == []


def test_few_stories_are_read_too_strictly_and_each_for_a_known_reason() -> None:
    assert {story["id"] for story in STORIES if judged(story) > 0} == set(OVER_CALLED)
    assert len(OVER_CALLED) <= MOST_OVER_CALLED * len(STORIES)


@pytest.mark.parametrize("saying", SAYINGS["sayings"], ids=lambda one: one["words"][:60])
def test_a_way_of_saying_a_caution_leads_to_its_rule(saying: dict[str, str]) -> None:
    assert saying["rule"] in rules_in(saying["words"])


@pytest.mark.parametrize("saying", SAYINGS["harmless"], ids=lambda one: one["words"][:60])
def test_harmless_words_limit_nothing(saying: dict[str, str]) -> None:
    assert concluded(saying["words"]).verdict is Verdict.GO
