"""Check what is said while a massage plays: short, allowed, and never without words for safety."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise, product
from string import Formatter
from typing import get_args

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.checking.agreement import each_known
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.reading import WHOLE
from unknot.craft.knowledge.records import CueWords, Instruction, Moment, Talk, Technique

CUES = "cues.toml"
INSTRUCTIONS = "instructions.toml"
TALK = "talk.toml"
LONGEST = 80
"""Letters of one sentence, without what is filled in: some voices break off longer ones."""
ENDS = (".", "?")
COMPANIES = ("partner", "alone")
FILLED_IN = {
    "first": "phrase",
    "name": "phrase",
    "next": "phrase",
    "first_point": "point",
    "next_point": "point",
    "point_across": "point",
}
CONTACT = "{contact}"
BY_TECHNIQUE = ("care",)
"""Moments that only some techniques have."""
NEVER_LOST = ("begin", "care", "bruise_watch", "check_in", "switch_sides", "end")
"""Kinds that every amount of talk says: how to stop, what to heed, how it feels, which side."""


def check_cues(knowledge: Knowledge, forbidden: Iterable[str]) -> None:
    """Refuse wording that is empty, too long to say, forbidden, or missing where it is needed."""
    promises = re.compile(rf"\b({'|'.join(map(re.escape, forbidden))})(s|d|ed|ing|es)?\b", re.I)
    for entry in knowledge.cues.values():
        _check_words(entry, knowledge, promises)
    for one in knowledge.instructions.values():
        _check_instruction(one, knowledge, promises)
    _check_moments(knowledge.cues)
    for technique in knowledge.techniques.values():
        _check_told(technique, knowledge)
    _check_talk(knowledge.talk)


def _check_words(entry: CueWords, knowledge: Knowledge, promises: re.Pattern[str]) -> None:
    _each_once(CUES, entry.id, "said", entry.said)
    each_known(CUES, entry.id, "technique", filter(None, [entry.technique]), knowledge.techniques)
    for sentence in entry.said:
        _check_sentence(CUES, entry.id, sentence, promises)
        _check_filled(CUES, entry.id, sentence, FILLED_IN.get(entry.moment, ""))


def _check_instruction(entry: Instruction, knowledge: Knowledge, promises: re.Pattern[str]) -> None:
    each_known(INSTRUCTIONS, entry.id, "technique", (entry.technique,), knowledge.techniques)
    each_known(INSTRUCTIONS, entry.id, "zone family", entry.zones, knowledge.families)
    for part, sentences in (("told", entry.told), ("again", entry.again)):
        _each_once(INSTRUCTIONS, entry.id, part, sentences)
        for sentence in sentences:
            if sentence != CONTACT:
                _check_sentence(INSTRUCTIONS, entry.id, sentence, promises)
                _check_filled(INSTRUCTIONS, entry.id, sentence, "")
    if len(entry.again) < 2:
        raise KnowledgeError(INSTRUCTIONS, entry.id, "it is recalled in the same words each time")


def _each_once(file: str, entry: str, part: str, sentences: tuple[str, ...]) -> None:
    if not sentences:
        raise KnowledgeError(file, entry, f"“{part}” holds no words")
    if len(set(sentences)) < len(sentences):
        raise KnowledgeError(file, entry, f"“{part}” holds the same words twice")


def _check_sentence(file: str, entry: str, sentence: str, promises: re.Pattern[str]) -> None:
    if len(re.sub(r"\{\w*\}", "", sentence)) > LONGEST:
        raise KnowledgeError(file, entry, f"“{sentence}” is longer than {LONGEST} letters")
    if not sentence[:1].isupper() or not sentence.endswith(ENDS):
        raise KnowledgeError(file, entry, f"“{sentence}” is not a whole sentence")
    promise = promises.search(sentence)
    if promise:
        raise KnowledgeError(file, entry, f"it says “{promise[0]}”, which may not be said")


def _check_filled(file: str, entry: str, sentence: str, wanted: str) -> None:
    try:
        found = {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
    except ValueError as error:
        raise KnowledgeError(file, entry, f"“{sentence}” cannot be filled in: {error}") from error
    if found != set(filter(None, [wanted])):
        needed = wanted or "nothing"
        raise KnowledgeError(file, entry, f"“{sentence}” has to be filled in with {needed}")


def _check_moments(cues: Mapping[str, CueWords]) -> None:
    """Refuse a moment without words for everyone, or two entries for the same case."""
    cases = [(one.moment, one.technique, one.company) for one in cues.values()]
    for entry, case in zip(cues, cases, strict=True):
        if cases.count(case) > 1:
            raise KnowledgeError(CUES, entry, "another entry speaks of the same case")
    for moment, company in product(get_args(Moment), COMPANIES):
        general = {(moment, "", ""), (moment, "", company)}
        if moment not in BY_TECHNIQUE and general.isdisjoint(cases):
            raise KnowledgeError(CUES, WHOLE, f"it has no words for “{moment}” ({company})")


def _check_told(technique: Technique, knowledge: Knowledge) -> None:
    """Refuse a technique that people do and nobody explains."""
    if not technique.lay_ok or technique.gesture == "none":
        return
    wherever = [("partner", "hands", zone) for zone in knowledge.families]
    wherever += [("alone", "hands", zone) for zone in technique.self_zones]
    if technique.gesture == "press":
        wherever += [("alone", "ball", zone) for zone in knowledge.families]
    for company, tool, zone in wherever:
        if not any(
            one.technique == technique.id
            and one.company in ("", company)
            and one.tool == tool
            and (not one.zones or zone in one.zones)
            for one in knowledge.instructions.values()
        ):
            reason = f"nobody says how {technique.id} is done ({company}, {tool}, {zone})"
            raise KnowledgeError(INSTRUCTIONS, WHOLE, reason)


def _check_talk(talk: Mapping[str, Talk]) -> None:
    """Refuse an amount that loses what keeps people safe, or says what a fuller one does not."""
    if not talk:
        raise KnowledgeError(TALK, WHOLE, "it holds no amount of talk")
    for amount in talk.values():
        for kind in NEVER_LOST:
            if kind not in amount.kinds:
                raise KnowledgeError(TALK, amount.id, f"it leaves “{kind}” unsaid")
    for fuller, amount in pairwise(talk.values()):
        more = [kind for kind in amount.kinds if kind not in fuller.kinds]
        if more:
            raise KnowledgeError(TALK, amount.id, f"it says “{more[0]}”, “{fuller.id}” does not")
