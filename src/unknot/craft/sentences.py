"""Sentences that wait: said in English here, in any language by whoever catches them."""

from collections.abc import Mapping


class Sentence(str):
    """A sentence in English that remembers what was filled into it, and so can still be said anew.

    What is filled in may be a sentence itself.
    """

    pattern: str
    filled: Mapping[str, object]

    def __new__(cls, pattern: str, filled: Mapping[str, object]) -> "Sentence":
        """Fill a pattern in."""
        made = super().__new__(cls, pattern.format(**filled) if filled else pattern)
        made.pattern = pattern
        made.filled = filled
        return made

    def __str__(self) -> str:
        """Stay what it is, so that an error can be asked for its sentence."""
        return self

    def __reduce__(self) -> tuple[type["Sentence"], tuple[str, Mapping[str, object]]]:
        """Say what it is made of, for a process beside this one."""
        return Sentence, (self.pattern, self.filled)


def to_tell(english: str, /, **filled: object) -> Sentence:
    """Fill in a sentence for whoever catches it; catalogues hold it as it stands here."""
    return Sentence(english, filled)


def either(*words: str) -> str:
    """Leave the choice between words: one, or two, or three."""
    *most, last = words
    for one in reversed(most):
        last = to_tell("{most} or {last}", most=one, last=last)
    return last


def decimal(value: float, places: int = 1) -> str:
    """Write a number with at most so many places, behind a point or whatever a language has."""
    whole, _, part = f"{value:.{places}f}".rstrip("0").rstrip(".").partition(".")
    return to_tell("{whole}.{part}", whole=whole, part=part) if part else whole
