"""The error family.

UnknotError
├── KnowledgeError      a table of knowledge is wrong; names file, entry and reason
├── InputError          something given to us cannot be used; says what is accepted
│   └── ScoreError      a score that cannot be read
└── Withheld            the clearance does not allow what was asked for

They speak English; what they say is a `Sentence`, which any language can still say.
"""

from unknot.craft.sentences import to_tell


class UnknotError(Exception):
    """Anything that Unknot refuses to do, with a sentence fit for people."""


class KnowledgeError(UnknotError):
    """A table of knowledge is wrong; told to whoever writes tables, in English only."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        """Name the file, the entry in it, and what is wrong."""
        super().__init__(f"{file}: {entry}: {reason}")
        self.file = file
        self.entry = entry
        self.reason = reason


class InputError(UnknotError):
    """Something given to us cannot be used."""

    def __init__(self, sentence: str, *, accepted: str = "") -> None:
        """Say what is wrong, and what would be accepted."""
        whole = to_tell("{sentence} Accepted: {accepted}.", sentence=sentence, accepted=accepted)
        super().__init__(whole if accepted else sentence)
        self.sentence = sentence
        self.accepted = accepted


class ScoreError(InputError):
    """A score that cannot be read."""


class Withheld(UnknotError):  # noqa: N818 - it is not the program that erred
    """The clearance does not allow what was asked for; `reasons` say why, strictest first."""

    def __init__(self, sentence: str, reasons: tuple[str, ...] = ()) -> None:
        """Say what is withheld, and why."""
        super().__init__(sentence)
        self.reasons = reasons
