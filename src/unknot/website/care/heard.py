"""What somebody told a practice, in their own words, as plain values."""

from typing import ClassVar, Final, Self

import msgspec
from msgspec.structs import asdict, replace

from unknot.craft.approach import Music, Scent, Talk
from unknot.craft.planning.wish import Soreness
from unknot.website.care.health.heavy_words import sounds_heavy

NOTHING: Final = ("no", "none", "nothing", "n/a", "nee", "niks", "geen")
"""Words that name nothing."""


class Untouched(msgspec.Struct, frozen=True):
    """What hands and oils keep away from: places, what else is named in words, and allergies."""

    leave_out: tuple[str, ...] = ()
    leave_out_words: str = ""
    allergies: str = ""

    def beside(self, earlier: Self) -> Self:
        """Keep what was told before, and then this."""
        return replace(
            self,
            leave_out=tuple(dict.fromkeys((*earlier.leave_out, *self.leave_out))),
            leave_out_words=_both(earlier.leave_out_words, self.leave_out_words),
            allergies=_both(earlier.allergies, self.allergies),
        )


class Heard(msgspec.Struct, frozen=True):
    """One hearing in the client's own words; everything but the outcome may be empty.

    `sore` and `leave_out` are zones of the back; `leave_out_words` names what else is not to be
    touched. `brought` are lines of a session from the guide that the client chose to share.
    `earlier` is what was told before on another device, for the therapist: no form shows it here.
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
    earlier: Untouched = Untouched()

    @property
    def own_words(self) -> str:
        """All that was written freely: it is read for signs that massage needs care."""
        return "\n".join(self._written)

    @property
    def _written(self) -> tuple[str, ...]:
        written = (getattr(self, name).strip() for name in self.WRITTEN)
        return tuple(filter(None, written))

    @property
    def untouched(self) -> Untouched:
        """All that hands and oils keep away from, wherever it was told."""
        now = Untouched(self.leave_out, self.leave_out_words, self.allergies)
        return now.beside(self.earlier)

    @property
    def not_again(self) -> str:
        """What did not help, or was too much; empty where nothing is named."""
        words = self.did_not_help.strip().rstrip(".")
        return "" if words.casefold() in NOTHING else words

    @property
    def in_one(self) -> Self:
        """The same, as whoever proved to be this client may read and change all of it."""
        return replace(self, **asdict(self.untouched), earlier=Untouched())

    @property
    def heavy(self) -> tuple[str, ...]:
        """All where somebody may have written that they cannot go on."""
        return tuple(filter(sounds_heavy, self._written))

    @property
    def sounds_heavy(self) -> bool:
        """Whether somebody may have written that they cannot go on."""
        return bool(self.heavy)

    @property
    def marks(self) -> dict[str, int]:
        """Where it is sore on the back, and how much."""
        return {one.zone: one.level for one in self.sore}


def _both(earlier: str, now: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (earlier, now))))
