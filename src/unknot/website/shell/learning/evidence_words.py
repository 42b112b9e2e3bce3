"""Words of the learning pages for what the tables hold as codes."""

from collections.abc import Sequence

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.knowledge.records import Sourced
from unknot.craft.language import to_say
from unknot.craft.shaping import capital, without_side
from unknot.website.known import phrased

VERDICTS = to_say(
    {
        "not_supported": "Not supported",
        "mostly_not_supported": "Mostly not supported",
        "contradicted": "The evidence says otherwise",
    }
)

STATEMENTS = to_say(
    {
        "rules": "Cautions",
        "combinations": "Cautions that follow together",
        "stop_signs": "Signs to stop at",
        "contacts": "Numbers to call",
        "medicines": "Medicines against clots",
        "medicine_groups": "Other medicines",
        "medicine_classes": "What people call medicines",
        "zones": "Places on the back",
        "no_go": "Places to go lightly, or not at all",
        "landmarks": "Bones to find the way by",
        "points": "Pressure points",
        "techniques": "Techniques",
        "pressure": "How firm is firm",
        "felt": "How it is felt",
        "cues": "What is said while it plays",
        "instructions": "How each technique is told",
        "stretches": "Stretches",
        "tips": "Tips",
        "advice": "Advice",
        "measures": "Ways to ask how someone is",
        "evidence": "What studies found",
        "claims": "Popular claims",
        "guidelines": "Guidelines",
        "practice": "For those who practise",
        "referrals": "What others do, and who they are",
    }
)
"""The tables whose entries rest on sources, as the evidence page calls them."""
SUBJECTS = to_say(
    {
        "dose": "Dose",
        "fibromyalgia": "Fibromyalgia",
        "harm": "Harm",
        "lay_partner_massage": "Lay partner massage",
        "low_back_pain": "Low back pain",
        "neck_pain": "Neck pain",
        "pressure": "Pressure",
        "pressure_points": "Pressure points",
        "relaxation_and_mood": "Relaxation and mood",
    }
)
"""What studies were about."""
GROUPS = to_say(
    {
        "antiplatelet": "Antiplatelet",
        "direct factor Xa inhibitor": "Direct factor Xa inhibitor",
        "direct thrombin inhibitor": "Direct thrombin inhibitor",
        "heparin group": "Heparin group",
        "other antithrombotic": "Other antithrombotic",
        "thrombolytic or enzyme": "Thrombolytic or enzyme",
        "vitamin K antagonist": "Vitamin K antagonist",
    }
)
"""Kinds of medicines against clots."""
SAID_BY = (
    "plain",
    "claim",
    "finding",
    "position",
    "generic",
    "text",
    "said",
    "number",
    "name",
    "group",
)
"""Which part of an entry says what it is, the first that it has."""


def cited(entry: Sourced, knowledge: Knowledge) -> list[dict[str, str]]:
    """List the works that an entry rests on, standard references that nobody compared yet last."""
    return [_work(name, knowledge) for name in (*entry.sources, *entry.references)]


def spoken(code: str) -> str:
    """Write a code the way people read it."""
    return code.replace("_", " ").capitalize()


class Kind(msgspec.Struct, frozen=True):
    """One kind of statement: how many there are, and those that nobody compared, each named once.

    Both sides of the back count; `some_seen` is how many of the others name a work that was seen.
    """

    title: str
    total: int
    unchecked: int
    some_seen: int
    names: tuple[str, ...]


def kinds_of_statements(knowledge: Knowledge, library: Library) -> tuple[Kind, ...]:
    """Give every kind of statement that rests on sources, table by table."""
    tables = {**vars(knowledge), **vars(library)}
    kinds = (
        _kind(title, list(tables[name].values()), knowledge) for name, title in STATEMENTS.items()
    )
    return tuple(kind for kind in kinds if kind.total)


def _kind(title: str, entries: Sequence[Sourced], knowledge: Knowledge) -> Kind:
    unchecked = [entry for entry in entries if not entry.source_checked]
    return Kind(
        title=phrased(title),
        total=len(entries),
        unchecked=len(unchecked),
        some_seen=sum(_names_a_seen_work(entry, knowledge) for entry in unchecked),
        names=tuple(dict.fromkeys(_said(entry) for entry in unchecked)),
    )


def _names_a_seen_work(entry: Sourced, knowledge: Knowledge) -> bool:
    works = (knowledge.sources.get(name) for name in entry.sources)
    return any(work is not None and work.source_checked for work in works)


def _said(entry: Sourced) -> str:
    """Name an entry the way people read it, without a side."""
    parts = (getattr(entry, part, "") for part in SAID_BY)
    words = next((part for part in parts if part and isinstance(part, str)), spoken(entry.id))
    sided = getattr(entry, "side", "middle") != "middle"
    return capital(without_side(words) if sided else words)


def _work(name: str, knowledge: Knowledge) -> dict[str, str]:
    known = knowledge.sources.get(name)
    return {"cite": known.cite, "url": known.url} if known else {"cite": name, "url": ""}
