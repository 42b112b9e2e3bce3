"""What is said to people: tips, claims, findings of studies, advice, and the wording itself."""

from typing import Literal

from unknot.craft.knowledge.records.record import Grade, Part, Sourced, Text


class Measure(Sourced, frozen=True, kw_only=True):
    """A way to ask how someone is; `mcid` is the least change that people notice."""

    name: Text
    items: str = ""
    direction: str = ""
    licence: str = ""
    mcid: str = ""
    text: str = ""
    recommend: str = ""
    note: str = ""


class Wording(Part, frozen=True, kw_only=True):
    """What may be said of massage, what may not, and what the grades of evidence mean."""

    summary: Text
    allowed: tuple[Text, ...]
    forbidden: tuple[str, ...]
    scope: Text
    status: str
    grades: dict[Grade, Text]


class Stretch(Sourced, frozen=True, kw_only=True):
    """A movement that the receiver does alone, before or after."""

    name: Text
    how: Text
    dose: Text
    avoid_if: tuple[Text, ...]
    grade: Grade


class Tip(Sourced, frozen=True, kw_only=True):
    """A small habit that helps, or a piece of advice on it."""

    subject: str
    text: Text
    grade: Grade | Literal[""] = ""


class Claim(Sourced, frozen=True, kw_only=True):
    """Something often said about massage, and whether it holds."""

    claim: Text
    verdict: Literal["not_supported", "mostly_not_supported", "contradicted"]
    why: Text = ""
    say_instead: Text = ""


class Evidence(Sourced, frozen=True, kw_only=True):
    """What studies found, by subject, with its grade."""

    subject: str
    finding: Text
    grade: Grade | Literal[""] = ""


class Guideline(Sourced, frozen=True, kw_only=True):
    """What a body that writes guidelines says."""

    body: str
    position: Text


class Advice(Sourced, frozen=True, kw_only=True):
    """A sentence to heed, by subject: never do, stop signs, giver checks, aftercare."""

    subject: str
    text: Text


class Referral(Sourced, frozen=True, kw_only=True):
    """What lies outside a massage therapist’s scope, and whom to see instead; nobody where empty.

    `asks` are words, folded and in English, that ask for it.
    """

    asks: tuple[str, ...]
    beyond: Text
    who: Text

    @property
    def is_nobodys(self) -> bool:
        """Whether nobody does it, so that whoever asks for it is sent away."""
        return not self.who.strip()


class PracticeAdvice(Sourced, frozen=True, kw_only=True):
    """A sentence on running a practice, by subject; it is in English only, as the law is."""

    subject: str
    text: str
