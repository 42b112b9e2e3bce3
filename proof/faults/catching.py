"""Catching: which check notices a fault."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec

from proof.expected import differences_as_screened, differences_as_written
from proof.faults.fault import Fault
from proof.sessions import breaches_of
from unknot.craft.errors import InputError, KnowledgeError
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.knowledge.checking import check
from unknot.craft.planning import Aim, Company, Soreness, Wish
from unknot.craft.screening import OPEN, Position

OF_HANDS = frozenset({"zones", "no_go", "techniques", "points"})
WISHES = (
    Wish(45, Aim.RELIEF, agreed_zones=("gluteal_top",)),
    Wish(45, Aim.WAKE, agreed_zones=("gluteal_top",), sore=(Soreness("interscapular", 2),)),
    Wish(30, Aim.RELIEF, sore=(Soreness("quadratus_lumborum", 2), Soreness("neck_base", 2))),
    Wish(30, Aim.RELIEF, position=Position.SIDE_LYING_LEFT),
    Wish(30, Aim.RELIEF, company=Company.ALONE, sore=(Soreness("scapula_body", 2),)),
)


class Caught(msgspec.Struct):
    """How many faults were seeded and caught, by what, and which ones nothing noticed."""

    seeded: int = 0
    by: Counter[str] = msgspec.field(default_factory=Counter)
    missed: list[str] = msgspec.field(default_factory=list)

    @property
    def caught(self) -> int:
        """How many of them something noticed."""
        return self.seeded - len(self.missed)

    def add(self, other: "Caught") -> None:
        """Add up."""
        self.seeded += other.seeded
        self.by += other.by
        self.missed += other.missed


def catch(seeded: Iterable[Fault]) -> Caught:
    """Look for each fault with every check."""
    found = Caught()
    for fault in seeded:
        noticed = [name for name, notices in CHECKS.items() if notices(fault)]
        found.seeded += 1
        found.by.update(noticed)
        found.missed += () if noticed else (fault.name,)
    return found


def refused(fault: Fault) -> bool:
    """Say whether loading refuses the tables by themselves."""
    try:
        check(fault.knowledge)
    except KnowledgeError:
        return True
    return False


def written_otherwise(fault: Fault) -> bool:
    """Say whether the tables differ from the second copy."""
    return any(True for _ in differences_as_written(fault.knowledge))


def screened_otherwise(fault: Fault) -> bool:
    """Say whether screening leads to something else than the second copy says."""
    return _differs(differences_as_screened, fault.knowledge)


def played_otherwise(fault: Fault) -> bool:
    """Say whether a session from the weaker tables breaks the true ones, or cannot be written."""
    if fault.table not in OF_HANDS:
        return False
    try:
        return any(breaches_of(wish, OPEN, fault.knowledge, load()) for wish in WISHES)
    except (InputError, LookupError, ValueError):
        return True


def _differs(differences: Callable[[Knowledge], Iterator[str]], knowledge: Knowledge) -> bool:
    try:
        return next(differences(knowledge), None) is not None
    except KeyError:  # what one table names is missing from another
        return True


CHECKS = {
    "the second copy": written_otherwise,
    "screening": screened_otherwise,
    "the checker": played_otherwise,
    "loading": refused,
}
