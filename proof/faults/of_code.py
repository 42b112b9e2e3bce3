"""Faults in the code: a limit passed over, a doubt dropped, a refusal that is none."""

import operator
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.framing import frame_for
from unknot.craft.planning.wish import Wish
from unknot.craft.screening import OPEN, Answers, Clearance, Limits, Origin, Verdict
from unknot.craft.screening.findings import finding_from, findings_of

Fault = Callable[[], AbstractContextManager[object]]

MEET = Limits.meet
LOOSER: dict[str, Callable[[Any, Any], object]] = {
    "max_pressure": max,
    "withheld_techniques": operator.and_,
    "withheld_zones": operator.and_,
    "positions": operator.or_,
    "max_minutes": max,
}


def faults_of_code() -> Mapping[str, Fault]:
    """Give every fault by its name; each lasts as long as its context."""
    return {
        **{f"meeting keeps the looser {part}": _meets(part) for part in LOOSER},
        "nothing follows from rules together": _put("screening.assessing.combined_findings", _none),
        "blanks are passed over": _put("screening.assessing.unanswered_in", _none),
        "doubts are passed over": _put("screening.assessing.findings_of", _without_doubts),
        "a doctor's word lifts anything": _put("screening.findings.finding_from", _allowed),
        "only the named side is left out": _put("screening.findings.with_sides", _as_named),
        "one interim opens all": _put("screening.interim._interim_of", _anything),
        "a withheld plan is planned": _put("planning.planner.limits_for", _any_limits),
        **{f"planning passes over {part}": _plans(part) for part in LOOSER},
    }


def _put(name: str, stand_in: Callable[..., object]) -> Fault:
    return lambda: patch(f"unknot.craft.{name}", stand_in)


def _none(*_given: object) -> tuple[()]:
    return ()


def _without_doubts(answers: Answers, knowledge: Knowledge) -> tuple[Any, ...]:
    found = findings_of(answers, knowledge)
    return tuple(one for one in found if one.origin is not Origin.NOT_SURE)


def _allowed(*given: Any, **named: Any) -> object:  # noqa: ANN401 - as the real one takes them
    found = finding_from(*given, **named)
    return replace(found, severity=Verdict.ADAPT, limits=OPEN) if named["cleared"] else found


def _as_named(ids: tuple[str, ...], _knowledge: Knowledge) -> frozenset[str]:
    return frozenset(ids)


def _anything(*_given: object) -> Limits:
    return OPEN


def _any_limits(clearance: Clearance, _knowledge: Knowledge, *, interim: bool) -> Limits:
    return clearance.limits if clearance.interim is None or not interim else clearance.interim


def _meets(part: str) -> Fault:
    def meet(one: Limits, other: Limits) -> Limits:
        looser = LOOSER[part](getattr(one, part), getattr(other, part))
        return replace(MEET(one, other), **{part: looser})

    return lambda: patch.object(Limits, "meet", meet)


def _plans(part: str) -> Fault:
    def frame(wish: Wish, limits: Limits, knowledge: Knowledge) -> object:
        return frame_for(wish, replace(limits, **{part: getattr(OPEN, part)}), knowledge)

    return lambda: patch("unknot.craft.planning.planner.frame_for", frame)
