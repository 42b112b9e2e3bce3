"""What a day holds, one after the other: sessions, the ways between, what is free, time off."""

import msgspec

from unknot.website.booking.models import Appointment, State
from unknot.website.care.consents_open import Open
from unknot.website.care.summary import Summary
from unknot.website.diary.reaching import Reach


class Way(msgspec.Struct, frozen=True):
    """A way between two places, and when to leave at the latest."""

    leave_by: str
    minutes: int
    here: str
    there: str


class Free(msgspec.Struct, frozen=True):
    """A while without sessions, and how many people wait for a time like this."""

    begins: str
    until: str
    waiting: int


class Away(msgspec.Struct, frozen=True):
    """A while in which the therapist is not there; `number` is that of its row.

    What their own calendar told is opened there, not here.
    """

    begins: str
    until: str
    number: int
    told_by_calendar: bool
    all_day: bool


class Visit(msgspec.Struct, frozen=True):
    """One session: its clock times, and the how-manieth of this client it is.

    `told` is what has to be known before touch; None means that nobody is touched before they are
    asked, and `first` is what is read first of words without answers; `sealed` says that something
    they told cannot be opened any more. `notes` is what was written for the therapist alone; where
    it sounds heavy it stands in `heavy`, below what to do first.
    `consents_open` is what the client has yet to say yes to before it begins. `ask` is how they are
    asked, where no letter asks them, and `tell` how they are told of a change.
    """

    appointment: Appointment
    told: Summary | None
    first: tuple[str, ...]
    sealed: bool
    notes: str
    heavy: tuple[str, ...]
    consents_open: tuple[Open, ...]
    ask: Reach | None
    tell: Reach | None
    begins: str
    ends: str
    nth: int
    is_next: bool

    @property
    def took_back(self) -> bool:
        """Whether any of these yeses was given before, and taken back."""
        return any(one.taken_back for one in self.consents_open)

    @property
    def is_asked(self) -> bool:
        """Whether the practice has yet to say yes."""
        return self.appointment.state == State.ASKED

    @property
    def is_missed(self) -> bool:
        """Whether nobody came."""
        return self.appointment.state == State.MISSED


Entry = Visit | Way | Free | Away
Placed = tuple[int, Entry]
"""An entry, and the cell that it begins with."""
