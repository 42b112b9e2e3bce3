"""Replays: a clearance that was kept holds with the same tables, and with weaker ones does not."""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_parts

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Answers, record, replay
from unknot.craft.screening.answers import NO, Answer

ON_WARFARIN: dict[str, Answer] = {"q_bloodthinner": ("anticoagulant",)}
ALLOWED = frozenset({"anticoagulant"})


def not_told(knowledge: Knowledge) -> Iterator[str]:
    """Name changes that a replay does not tell; nothing is the aim."""
    whole = {**dict.fromkeys(knowledge.questions, NO), **ON_WARFARIN}
    for cleared in (frozenset[str](), ALLOWED):
        kept = record(Answers(whole, cleared), knowledge)
        if not replay(kept, knowledge).holds:
            yield "with the same tables it does not hold"
        no_more = _asking(knowledge, "q_bloodthinner", ("antiplatelet_strong",))
        if replay(kept, no_more).now.verdict in ("go", "adapt"):
            yield "a pick that is no longer asked counts as no"
        for name, weaker in _weaker(knowledge):
            if cleared and name.startswith("meanwhile"):
                continue
            if replay(kept, weaker).holds:
                yield name


def _weaker(knowledge: Knowledge) -> Iterator[tuple[str, Knowledge]]:
    rule = knowledge.rules["anticoagulant"]
    changes: dict[str, dict[str, object]] = {
        "milder": {"outcome": "adapt"},
        "longer": {"max_minutes": None},
        "more techniques": {"withheld_techniques": ()},
    }
    for name, parts in changes.items():
        yield name, _with_rule(knowledge, "anticoagulant", parts)
    assert rule.interim
    longer = with_parts(rule.interim, max_minutes=rule.interim.max_minutes + 5)
    yield "meanwhile longer", _with_rule(knowledge, "anticoagulant", {"interim": longer})
    yield "meanwhile nothing", _with_rule(knowledge, "anticoagulant", {"interim": None})
    yield "not asked any more", _asking(knowledge, "q_bloodthinner", ("antiplatelet_strong",))
    more = with_parts(knowledge.questions["q_age"], id="q_new")
    yield "a new question", replace(knowledge, questions={**knowledge.questions, "q_new": more})


def _with_rule(knowledge: Knowledge, name: str, parts: dict[str, object]) -> Knowledge:
    changed = with_parts(knowledge.rules[name], **parts)
    return replace(knowledge, rules={**knowledge.rules, name: changed})


def _asking(knowledge: Knowledge, name: str, yes_to: tuple[str, ...]) -> Knowledge:
    changed = with_parts(knowledge.questions[name], yes_to=yes_to)
    return replace(knowledge, questions={**knowledge.questions, name: changed})
