"""What somebody told a practice, and what they answered about their health, as plain values."""

from datetime import datetime

import msgspec

from unknot.craft.approach import Music, Scent, Talk
from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import ClearanceRecord, Permission, Verdict


class Heard(msgspec.Struct, frozen=True):
    """One hearing in the client's own words; everything but the outcome may be empty.

    `sore` and `leave_out` are zones of the back; `leave_out_words` names what else is not to be
    touched. `brought` are lines of a session from the guide that the client chose to share.
    """

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
        written = (
            self.outcome,
            self.leave_out_words,
            self.history,
            self.pressure_words,
            self.allergies,
            self.helped,
            self.did_not_help,
            self.needs_words,
        )
        return "\n".join(filter(None, (one.strip() for one in written)))


class Safety(msgspec.Struct, frozen=True):
    """What was answered about health, when, what professionals allowed, and places to leave out.

    `open` says that something is unanswered or unclear; then nobody is touched. At
    `asked_again_at` a therapist asked what is new since, and nothing was. `permissions` are what
    the client told that professionals said, `recorded` what they told the practice of it.
    """

    record: ClearanceRecord
    answered_at: datetime
    permissions: tuple[Permission, ...] = ()
    recorded: tuple[Permission, ...] = ()
    keep_clear: tuple[str, ...] = ()
    open: bool = False
    asked_again_at: datetime | None = None

    @property
    def allowed(self) -> tuple[Permission, ...]:
        """All that professionals said."""
        return (*self.permissions, *self.recorded)

    @property
    def is_urgent(self) -> bool:
        """Whether somebody should get help now, whatever is still open."""
        return self.record.verdict == Verdict.EMERGENCY.id
