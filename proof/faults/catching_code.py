"""Catching faults in the code, with what is expected of screening and a few narrow sessions."""

from collections.abc import Mapping

from proof.clearances import Outcome
from proof.expected import differences_as_screened
from proof.faults.catching import Caught
from proof.faults.of_code import Fault, faults_of_code
from proof.sessions import breaches_of
from proof.withholding import plans_despite
from unknot.craft.errors import InputError
from unknot.craft.knowledge import load
from unknot.craft.planning import Aim, Wish
from unknot.craft.screening import OPEN, Limits, Position, Verdict

WISH = Wish(45, Aim.WAKE, agreed_zones=("gluteal_top",))
NARROW = (
    Limits(max_pressure=1),
    Limits(withheld_techniques=frozenset({"tapotement", "petrissage"})),
    Limits(withheld_zones=frozenset({"neck_base", "gluteal_top_left"})),
    Limits(positions=frozenset({Position.SIDE_LYING_LEFT})),
    Limits(max_minutes=10),
)
WAITING = Outcome(Verdict.ASK_DOCTOR_FIRST, OPEN, None)
CHECKS = {
    "screening": lambda: any(True for _ in differences_as_screened(load())),
    "the checker": lambda: any(breaches_of(WISH, limits, load(), load()) for limits in NARROW),
    "withholding": lambda: any(
        True for _ in plans_despite(WAITING, load(), interim=False, wishes=(WISH,))
    ),
}


def catch_code(faults: Mapping[str, Fault] | None = None) -> Caught:
    """Look for each fault in the code with every check."""
    found = Caught()
    for name, fault in (faults or faults_of_code()).items():
        with fault():
            noticed = [check for check in CHECKS if _notices(check)]
        found.seeded += 1
        found.by.update(noticed)
        found.missed += () if noticed else (name,)
    return found


def _notices(check: str) -> bool:
    try:
        return CHECKS[check]()
    except (InputError, LookupError, ValueError):
        return True
