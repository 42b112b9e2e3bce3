"""Catching faults in the code, with checks that are quick enough to be run for each of them."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from random import Random

from proof.clearances import Outcome
from proof.contradictions import missed
from proof.doctors_word import stretched
from proof.expected import differences_as_screened
from proof.faults.catching import Caught
from proof.faults.of_code import CodeFault, OutdatedError, faults_of_code, seeded
from proof.fuzz import FUZZERS
from proof.lines import too_mild
from proof.meanwhile import done_meanwhile
from proof.narrow import breaches_within_narrow_limits
from proof.permissions import not_heeded
from proof.reaching import overreached
from proof.refusals import taken
from proof.replays import not_told
from proof.spoilt import unnoticed
from proof.stories import read_too_mildly
from proof.withholding import plans_despite
from unknot.craft.errors import InputError
from unknot.craft.knowledge import load, load_library
from unknot.craft.planning import Aim, Wish
from unknot.craft.screening import OPEN, Verdict

WISH = Wish(45, Aim.WAKE, agreed_zones=("gluteal_top",))
CLOSED = (Verdict.ASK_DOCTOR_FIRST, Verdict.NO_MASSAGE_NOW, Verdict.EMERGENCY)
FUZZED = 300

Check = Callable[[], bool]


def _any(found: Iterable[object]) -> bool:
    return next(iter(found), None) is not None


def _withheld_and_planned() -> bool:
    """Say whether anything is planned where it is withheld, or before it is asked for meanwhile."""
    outcomes = [Outcome(verdict, OPEN, None) for verdict in CLOSED]
    outcomes.append(Outcome(Verdict.ASK_DOCTOR_FIRST, OPEN, OPEN))
    return any(
        _any(plans_despite(outcome, load(), interim=False, wishes=(WISH,))) for outcome in outcomes
    )


CHECKS: Mapping[str, Check] = {
    "withholding": _withheld_and_planned,
    "screening": lambda: _any(differences_as_screened(load())),
    "meanwhile": lambda: _any(done_meanwhile(load())),
    "a doctor's word": lambda: _any(stretched(load())),
    "permissions": lambda: _any(not_heeded(load())),
    "refusals": lambda: _any(taken(load())),
    "replays": lambda: _any(not_told(load())),
    "medicines": lambda: _any(too_mild(load(), load_library())),
    "contradictions": lambda: _any(missed(load(), load_library())),
    "fuzz": lambda: bool(FUZZERS["answers"](Random(1), FUZZED).breaches),
    "reaching": lambda: _any(overreached(load())),
    "the checker": lambda: _any(breaches_within_narrow_limits()),
    "spoilt scores": lambda: _any(unnoticed()),
    "stories": lambda: _any(read_too_mildly()),
}
"""The quickest first: what one of them notices is not looked for by the next."""
MADE_FOR = {"checking": "spoilt scores", "words": "stories", "medicines": "medicines"}
"""Which check is tried before all others, by the part that a fault is in."""


def catch_code(first: int = 0, step: int = 1) -> Caught:
    """Look for every so many-eth fault in the code with one check after the other."""
    return catch_each(islice(faults_of_code(), first, None, step))


def catch_each(faults: Iterable[CodeFault]) -> Caught:
    """Look for each of these faults."""
    found = Caught()
    for fault in faults:
        found.seeded += 1
        try:
            with seeded(fault):
                noticed = next(filter(_notices, _checks_of(fault)), "")
        except OutdatedError as outdated:
            found.missed.append(str(outdated))
            continue
        found.by.update((noticed,) if noticed else ())
        found.missed += () if noticed else (fault.name,)
    return found


def _checks_of(fault: CodeFault) -> list[str]:
    return sorted(CHECKS, key=lambda name: name != MADE_FOR.get(fault.part))


def _notices(check: str) -> bool:
    """Say whether a check notices; what can no longer be read, planned or written is noticed."""
    try:
        return CHECKS[check]()
    except (InputError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return True
