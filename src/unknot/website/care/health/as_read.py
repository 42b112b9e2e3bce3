"""What a visit reads of what was told: whoever proved that it is theirs all that is theirs, others
what they answered themselves.

Answers of one client count together, whoever gave them. But somebody may book in the name of
another, or have a link that is not theirs: what was answered elsewhere, they never read.
"""

import msgspec
from django.contrib.sessions.backends.base import SessionBase
from msgspec.structs import replace

from unknot.craft.approach import Gate, gate_for
from unknot.craft.screening import Clearance, Finding, Verdict
from unknot.website.care.health.concluding import clearance_of
from unknot.website.care.health.counting import Beside
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told import Told, named_alone
from unknot.website.care.queries import is_known_as
from unknot.website.known import load

URGENT = "urgent "
"""What the keys begin with by which a visit holds for which of its own answers help is to be got.

Each has a key of its own, so that no other request of the visit saves it away.
"""


class AsRead(msgspec.Struct, frozen=True):
    """What was told, with what follows from it for whoever reads it.

    `elsewhere` says that other answers ask for more care, or are open: then a therapist asks first.
    """

    told: Told
    elsewhere: bool = False


def as_read(session: SessionBase, told: Told, own: Safety | None) -> AsRead | None:
    """Give what was told as a visit reads it, which answered so; None where it answered nothing.

    Advice that its own answers ask for is given, whatever others ask for; and where help is to be
    got now, that stays for whoever was told so, whatever they answer then.
    """
    if is_known_as(session, told.listening.client):
        named = named_alone(told, load())
        return AsRead(named, elsewhere=_asks_more(told, named))
    alone = _by_itself(told, own) if own is not None else None
    if alone is not None:
        _hold_urgent(session, alone.clearance)
    if stays := _urgent_in(told.clearance, session):
        return AsRead(replace(told, clearance=replace(told.clearance, findings=stays)))
    if alone is None:
        return None
    advised = gate_for(alone.clearance, holds=True) is Gate.CARE_ADVICE
    return AsRead(alone, elsewhere=not advised and _asks_more(told, alone))


def _by_itself(told: Told, own: Safety) -> Told:
    agreed = tuple(one for one in told.safety.recorded if one.said != "no")
    with_records = replace(own, recorded=agreed)
    return replace(told, clearance=clearance_of(with_records, load()), beside=Beside())


def _hold_urgent(session: SessionBase, clearance: Clearance) -> None:
    keys = (f"{URGENT}{one.code}" for one in clearance.findings if _is_urgent(one))
    for key in keys:
        if key not in session:
            session[key] = True


def _urgent_in(clearance: Clearance, session: SessionBase) -> tuple[Finding, ...]:
    """Give the emergencies that still count and that a visit was told of itself."""
    urgent = (one for one in clearance.findings if _is_urgent(one))
    return tuple(one for one in urgent if f"{URGENT}{one.code}" in session)


def _is_urgent(finding: Finding) -> bool:
    return finding.severity is Verdict.EMERGENCY


def _asks_more(all_told: Told, read: Told) -> bool:
    """Say whether all that was told asks for more care than what is read of it, or is open."""
    one, other = all_told.clearance, read.clearance
    stricter = one.verdict > other.verdict or not other.limits.within(one.limits)
    return stricter or all_told.is_open_elsewhere
