"""Permissions: what a professional said is heeded, and nothing is taken for allowed beside it."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec.structs import replace

from proof.strictness import as_strict
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import (
    CLOSED,
    OPEN,
    Answers,
    Clearance,
    Limits,
    Permission,
    Verdict,
    allowed_by,
    assess,
    can_be_allowed,
    heeding,
    keep_clear,
    still_to_point_out,
    zones_pointed_out,
)
from unknot.craft.screening.answers import NO, NOT_SURE, Answer

TODAY = date(2026, 1, 15)
TWO_PLACES = {"sacrum", "neck_base"}
GENTLE = Limits(max_pressure=1, max_minutes=10)


def not_heeded(knowledge: Knowledge) -> Iterator[str]:
    """Name what a professional said and nobody heeds; nothing is the aim."""
    open_ = Clearance(Verdict.ADAPT, OPEN, (), (), OPEN, knowledge.version)
    yes, no = _said("yes"), _said("no")
    for permissions in ((no,), (yes, no), (no, yes)):
        left = heeding(open_, permissions)
        if left.verdict < Verdict.NO_MASSAGE_NOW or left.limits != CLOSED or left.interim:
            yield f"{[one.said for one in permissions]}: a no is no no"
        if set(allowed_by(permissions)) != {code for one in permissions for code in _codes(one)}:
            yield f"{[one.said for one in permissions]}: a no allows something"
    emergency = replace(open_, verdict=Verdict.EMERGENCY, limits=CLOSED, interim=None)
    if heeding(emergency, (no,)).verdict is not Verdict.EMERGENCY:
        yield "a no makes an emergency milder"
    named = replace(_said("limits"), max_pressure=1, max_minutes=10)
    for permissions in ((named,), (yes, named), (named, yes)):
        left = heeding(open_, permissions)
        if not as_strict(left.limits, GENTLE) or not left.interim:
            yield f"{len(permissions)}: limits that were named do not hold"
        elif not as_strict(left.interim, GENTLE):
            yield f"{len(permissions)}: limits that were named do not hold meanwhile"
    yield from _allowed_too_much(knowledge)
    yield from _not_pointed_out(knowledge)


def _said(said: Literal["yes", "limits", "no"]) -> Permission:
    return Permission((f"asked_{said}",), "doctor", TODAY, said)


def _codes(permission: Permission) -> tuple[str, ...]:
    return () if permission.said == "no" else permission.codes


def _allowed_too_much(knowledge: Knowledge) -> Iterator[str]:
    """Only what was answered, and asks a doctor, can be allowed; beside a doubt nothing follows."""
    for question in knowledge.questions.values():
        if can_be_allowed(_screened(knowledge, {question.id: NOT_SURE})):
            yield f"{question.id}: a doubt can be allowed"
        for rule in question.yes_to:
            asks = knowledge.rules[rule].outcome == "ask_doctor_first"
            if not asks and rule in can_be_allowed(_screened(knowledge, {question.id: (rule,)})):
                yield f"{rule}: it can be allowed"


def _not_pointed_out(knowledge: Knowledge) -> Iterator[str]:
    """Whoever has a place to leave out is asked where it is, for as long as nobody said."""
    for question in knowledge.questions.values():
        for rule in question.yes_to:
            known = knowledge.rules[rule]
            found = _screened(knowledge, {question.id: (rule,)})
            asked = still_to_point_out(found, {"another": ("sacrum",)}, knowledge)
            told = set(known.keep_clear) <= set(keep_clear(found, knowledge))
            may_follow = found.verdict <= Verdict.ASK_DOCTOR_FIRST
            if may_follow and known.asks_where and not (told and rule in asked):
                yield f"{rule}: nobody asks where"
    if set(zones_pointed_out({"one": ("sacrum",), "other": ("neck_base",)})) != TWO_PLACES:
        yield "a place that was pointed out is not left out"


def _screened(knowledge: Knowledge, said: dict[str, Answer]) -> Clearance:
    whole: dict[str, Answer] = {**dict.fromkeys(knowledge.questions, NO), **said}
    return assess(Answers(whole), knowledge)
