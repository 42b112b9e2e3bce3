"""What people read says all that the field says: no sign is lost on the way to plain words."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from unknot.craft.knowledge import Question, Rule, load
from unknot.craft.screening.ticking import asks_which

KNOWLEDGE = load()
OTHERWISE = tomllib.loads((Path(__file__).parent / "said_otherwise.toml").read_text("utf-8"))
LEAST_LETTERS = 3
STEM = 4
"""Words that begin with the same letters are forms of one: “swelling” and “swells”."""


def stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", text.casefold())
    return frozenset(word[:STEM] for word in words if len(word) >= LEAST_LETTERS)


def unsaid(meant: str, said: Iterable[str], otherwise: dict[str, str]) -> frozenset[str]:
    """List what is meant and neither said nor said otherwise; “” says that a word adds nothing."""
    heard = stems(" ".join(said))
    ways = {word[:STEM]: stems(way) for word, way in otherwise.items()}
    empty = stems(OTHERWISE["adds_nothing"])
    return frozenset(
        word
        for word in stems(meant) - heard - empty
        if word not in ways or not (heard & ways[word] or not ways[word])
    )


def page_words(question: Question) -> tuple[str, ...]:
    """Give what the safety page says of a question before anything is ticked."""
    return (question.short, question.detail)


def words_of(rule: Rule) -> tuple[str, ...]:
    """Give what people read of a rule: where a tick asks no further, only its questions."""
    asked = [one for one in KNOWLEDGE.questions.values() if rule.id in one.can_name]
    shown = [one for one in asked if asks_which(one, KNOWLEDGE)]
    kin = [one for one in KNOWLEDGE.rules.values() if one.derived_from == rule.id]
    ticked = (rule.plain, *(one.plain for one in kin)) if shown or not asked else ()
    return (*ticked, *(text for one in asked for text in (*page_words(one), one.follow_up)))


@pytest.mark.parametrize("rule", KNOWLEDGE.rules.values(), ids=lambda rule: rule.id)
def test_no_sign_of_a_rule_is_lost_in_plain_words(rule: Rule) -> None:
    otherwise = OTHERWISE["words"] | OTHERWISE["rules"].get(rule.id, {})
    meant = " ".join((rule.label, *rule.signs))
    assert unsaid(meant, words_of(rule), otherwise) == frozenset()


@pytest.mark.parametrize("question", KNOWLEDGE.questions.values(), ids=lambda one: one.id)
def test_no_sign_of_a_question_is_lost_in_plain_words(question: Question) -> None:
    otherwise = OTHERWISE["words"] | OTHERWISE["questions"].get(question.id, {})
    picked = [KNOWLEDGE.rules[rule].plain for rule in question.can_name]
    follows = picked if asks_which(question, KNOWLEDGE) else []
    said = (*page_words(question), question.follow_up, *follows)
    assert unsaid(question.text, said, otherwise) == frozenset()
