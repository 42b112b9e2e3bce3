"""What somebody told a practice, and what they answered about their health, as plain values."""

from datetime import datetime
from typing import ClassVar, Literal, Self

import msgspec
from msgspec.structs import replace

from unknot.craft.approach import Music, Scent, Talk
from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import ClearanceRecord, Permission, Verdict
from unknot.website.care.heavy_words import sounds_heavy


class Heard(msgspec.Struct, frozen=True):
    """One hearing in the client's own words; everything but the outcome may be empty.

    `sore` and `leave_out` are zones of the back; `leave_out_words` names what else is not to be
    touched. `brought` are lines of a session from the guide that the client chose to share.
    """

    WRITTEN: ClassVar = (
        "outcome",
        "leave_out_words",
        "history",
        "pressure_words",
        "allergies",
        "helped",
        "did_not_help",
        "needs_words",
    )
    """What is written freely."""

    outcome: str
    sore: tuple[Soreness, ...] = ()
    leave_out: tuple[str, ...] = ()
    leave_out_words: str = ""
    history: str = ""
    pressure: int | None = None
    pressure_words: str = ""
    talk: Talk = ""
    music: Music = ""
    scent: Scent = ""
    allergies: str = ""
    helped: str = ""
    did_not_help: str = ""
    at_home: bool | None = None
    needs: tuple[str, ...] = ()
    needs_words: str = ""
    brought: tuple[str, ...] = ()

    @property
    def own_words(self) -> str:
        """All that was written freely: it is read for signs that massage needs care."""
        written = (getattr(self, name).strip() for name in self.WRITTEN)
        return "\n".join(filter(None, written))

    def beside(self, earlier: Self) -> Self:
        """Keep what was left out before, and allergies, beside what is told now."""
        return replace(
            self,
            leave_out=tuple(dict.fromkeys((*earlier.leave_out, *self.leave_out))),
            leave_out_words=_both(earlier.leave_out_words, self.leave_out_words),
            allergies=_both(earlier.allergies, self.allergies),
        )

    @property
    def sounds_heavy(self) -> bool:
        """Whether somebody may have written that they cannot go on."""
        return sounds_heavy(self.own_words)

    @property
    def marks(self) -> dict[str, int]:
        """Where it is sore on the back, and how much."""
        return {one.zone: one.level for one in self.sore}


def _both(earlier: str, now: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (earlier, now))))


News = Literal["nothing", "something", "unsure"]
"""What a client said when they were asked what is new."""


class Asking(msgspec.Struct, frozen=True):
    """That a therapist asked a client what is new since they answered, and what they said."""

    by: str
    at: datetime
    said: News


class Mistake(msgspec.Struct, frozen=True):
    """That a therapist asked about an answer, and heard in these words that it was a mistake."""

    by: str
    at: datetime
    words: str
    record: ClearanceRecord


class Recorded(Permission, frozen=True):
    """What the practice was told that a professional said, and who wrote that down, and when."""

    noted_at: datetime | None = None
    noted_by: str = ""

    @property
    def mark(self) -> str:
        """What tells this word from all others that were written down."""
        return f"{self.noted_at} {self.key}"


class Withdrawn(msgspec.Struct, frozen=True):
    """That somebody took back what was written down of a professional’s word, and why."""

    by: str
    at: datetime
    words: str
    word: Recorded


class Safety(msgspec.Struct, frozen=True):
    """What was answered about health, when, what professionals allowed, and places to leave out.

    `open` says that something is unanswered or unclear, since `opened_at` where it became so
    later; then nobody is touched. `askings` are what came of asking again. `permissions` are what
    the client told that professionals said, `recorded` what they told the practice of it, and
    `withdrawn` what of that was taken back, and counts no longer.
    `booked_with` is what a session was booked with, where it was answered anew since: both count.
    `taken_over` says that they were given for an earlier telling, and none for this one yet.
    `booked_unasked` says that it was booked before any answer: `booked_with` is the first one then,
    and counts unless a therapist heard that it was one of `mistakes`.
    """

    record: ClearanceRecord
    answered_at: datetime
    permissions: tuple[Permission, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    keep_clear: tuple[str, ...] = ()
    open: bool = False
    opened_at: datetime | None = None
    askings: tuple[Asking, ...] = ()
    taken_over: bool = False
    booked_with: ClearanceRecord | None = None
    booked_unasked: bool = False
    mistakes: tuple[Mistake, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()

    @property
    def records(self) -> tuple[ClearanceRecord, ...]:
        """All that counts of what was answered here."""
        return tuple(filter(None, (self.record, self.booked_with)))

    @property
    def was_whole(self) -> bool:
        """Whether all was answered, though it may have to be asked about again since."""
        return not self.open or self.opened_at is not None

    @property
    def allowed(self) -> tuple[Permission, ...]:
        """All that professionals said."""
        return (*self.permissions, *self.recorded)

    def heeding(self, session: Self) -> Self:
        """Heed what was written down for a session after these answers were given elsewhere."""
        noted = ((one, one.noted_at) for one in session.recorded)
        since = (one for one, at in noted if at is not None and at >= self.answered_at)
        return replace(self, recorded=(*self.recorded, *since))

    @property
    def unheeded(self) -> Self:
        """These answers alone, as if no professional had been asked yet."""
        return replace(self, permissions=(), recorded=())

    def asked(self, asking: Asking) -> Self:
        """Give these answers once a therapist asked about them.

        Where nothing is new, what a professional said is what was told of it last.
        """
        last = {one.codes: one for one in self.permissions}
        stands = tuple(last.values()) if asking.said == "nothing" else self.permissions
        return replace(self, askings=(*self.askings, asking), permissions=stands)

    @property
    def last_asking(self) -> Asking | None:
        """The last time that a therapist asked since it was answered, or became open."""
        since = max(self.answered_at, self.opened_at or self.answered_at)
        counting = [one for one in self.askings if one.at > since]
        return counting[-1] if counting else None

    def asked_since(self, moment: datetime) -> bool:
        """Say whether a therapist asked after a moment, and heard that nothing is new."""
        return any(one.said == "nothing" and one.at >= moment for one in self.askings)

    @property
    def has_news(self) -> bool:
        """Whether a client said that something is new, or may be, and has not answered since."""
        last = self.last_asking
        return last is not None and last.said != "nothing"

    @property
    def is_to_be_asked(self) -> bool:
        """Whether something is open that no therapist has asked about, or new."""
        return self.has_news or (self.open and self.last_asking is None)

    @property
    def is_urgent(self) -> bool:
        """Whether somebody should get help now, whatever is still open."""
        return self.record.verdict == Verdict.EMERGENCY.id
