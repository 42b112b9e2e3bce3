"""What was told, opened, with what follows from it and from all that counts beside it."""

from functools import reduce

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Clearance, Verdict, heeding
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.health.concluding import clearance_of, counting_in, stricter, unsaid_since
from unknot.website.care.health.counting import Beside
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_beside import beside_of
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening
from unknot.website.people.sealing import SealBroken


class Told(msgspec.Struct, frozen=True):
    """A listening that was opened: what was heard, what was answered, and what follows from it.

    `beside` are other answers that count. `unsaid` are rules that a first answer picked and that a
    later one leaves out, but that count.
    """

    listening: Listening
    heard: Heard
    safety: Safety
    clearance: Clearance
    beside: Beside = Beside()
    unsaid: frozenset[str] = frozenset()

    @property
    def keep_clear(self) -> tuple[str, ...]:
        """The places to leave out, wherever they were pointed out."""
        return tuple(dict.fromkeys((*self.safety.keep_clear, *self.beside.keep_clear)))

    @property
    def heavy(self) -> tuple[str, ...]:
        """All where somebody may have written that they cannot go on, wherever they wrote it."""
        return tuple(dict.fromkeys((*self.heard.heavy, *self.beside.heavy)))

    @property
    def may_be_touched(self) -> bool:
        """Whether answers allow touch, and a client who was asked again named nothing new."""
        return self.clearance.verdict.allows_a_plan and not self.safety.has_news

    @property
    def is_answered_earlier(self) -> bool:
        """Whether answers are older than what was told, and no therapist asked whose they are."""
        earlier = self.safety.answered_at < self.listening.told_at
        return earlier and self.safety.last_asking is None

    @property
    def waits_for_a_therapist(self) -> bool:
        """Whether an answer was taken back, and nobody asked yet; an emergency never waits."""
        urgent = self.clearance.verdict is Verdict.EMERGENCY
        return bool(self.beside.taken_back or self.unsaid) and not urgent

    @property
    def is_open_elsewhere(self) -> bool:
        """Whether something is open or new in what was told besides: nobody asked about it."""
        open_ = any(one.is_to_be_asked for one in self.beside.newer)
        beside = self.beside
        return open_ or beside.sealed or bool(beside.unfinished or beside.left_open)

    @property
    def is_to_be_asked(self) -> bool:
        """Whether a therapist has to ask: something is open, new, taken back, or nobody’s."""
        nobodys = bool(self.beside.nameless) and not self.clearance.verdict.allows_a_plan
        open_ = self.safety.is_to_be_asked or self.is_open_elsewhere
        return open_ or bool(self.beside.taken_back) or nobodys


def told_in(listening: Listening, knowledge: Knowledge) -> Told | None:
    """Open a listening; None before questions about health were answered. Raises SealBroken."""
    safety = safety_of(listening)
    if safety is None:
        return None
    counts = beside_of(listening, safety, knowledge)
    clearance = _concluded(safety, counts, knowledge)
    unsaid = unsaid_since(safety, knowledge)
    return Told(listening, heard_of(listening), safety, clearance, counts, unsaid)


def named_alone(told: Told, knowledge: Knowledge) -> Told:
    """Give what was told as far as this very client told it."""
    counts = beside_of(told.listening, told.safety, knowledge, only_theirs=True)
    counts = replace(counts, nameless=())
    return replace(told, beside=counts, clearance=_concluded(told.safety, counts, knowledge))


def _concluded(safety: Safety, counts: Beside, knowledge: Knowledge) -> Clearance:
    others = (clearance_of(one.heeding(safety), knowledge) for one in counts.newer)
    concluded = reduce(stricter, others, clearance_of(safety, knowledge, counts.unasked))
    return heeding(concluded, counts.refused)


def adds_caution(told: Listening, booked: Listening, knowledge: Knowledge) -> bool:
    """Say whether answers allow less than what is booked, and nobody asked about it since.

    What opens no longer might.
    """
    try:
        found, own = (safety_of(one) for one in (told, booked))
    except SealBroken:
        return True
    if found is None or own is None:
        return found is not None
    if found.taken_over or own.asked_since(found.answered_at):
        return False
    named = {rule for one in own.records for rule in counting_in(one, knowledge)}
    less, allowed = (clearance_of(one, knowledge) for one in (found, own))
    return not counting_in(found.record, knowledge) <= named or less.verdict > allowed.verdict
