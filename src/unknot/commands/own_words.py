"""Own words in a terminal: what they propose, and what they leave to be asked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from unknot.commands.speaking import known, library

if TYPE_CHECKING:
    from collections.abc import Callable

    from unknot.craft.screening import Answers
    from unknot.craft.screening.words import Reading


@dataclass(frozen=True)
class Told:
    """What was told in own words, and how it is to be taken."""

    reading: "Reading"
    no_to_others: bool
    with_asks: bool

    def added_to(self, given: "Answers") -> "Answers":
        """Add caution to answers that were given; where none was, the words stand alone."""
        from unknot.craft.knowledge import load
        from unknot.craft.screening.words import answers_of, merged, with_no_to_others

        if self.no_to_others:
            return with_no_to_others(given, self.reading, load())
        if given.by_question:
            return merged(given, self.reading, load())
        return answers_of(self.reading, load())

    def as_json(self) -> dict[str, Any]:
        """Give what was read, as it is printed."""
        read = {"understood": self.reading.understood, "proposals": self.reading.proposals}
        return {**read, "asks": self.reading.asks} if self.with_asks else read

    def echo(self) -> None:
        """Print what was read."""
        from unknot.craft.language import guarded

        for proposal in self.reading.proposals:
            answer = proposal.answer
            said = answer.replace("_", " ") if isinstance(answer, str) else ", ".join(answer)
            click.echo(f"{proposal.question}: {said}. {guarded(proposal.because)}")
        for ask in self.reading.asks if self.with_asks else ():
            click.echo(f"? {guarded(ask.text)}")


def words_options(command: "Callable[..., None]") -> "Callable[..., None]":
    """Take a person's own words."""
    options = [
        click.option(
            "--words",
            metavar="TEXT",
            help="What the receiver tells in their own words; it can only add caution.",
        ),
        click.option(
            "--others",
            type=click.Choice(["no"]),
            help="With --words: “no” answers every question that the words do not touch.",
        ),
        click.option("--asks", is_flag=True, help="With --words: what would be asked back."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def told_in(words: str | None, *, others: str | None, asks: bool) -> Told | None:
    """Read own words, as of today; None where there are none."""
    from datetime import UTC, datetime

    from unknot.craft.errors import InputError
    from unknot.craft.knowledge import load_lexicon
    from unknot.craft.screening.words import Reader
    from unknot.craft.sentences import to_tell

    if words is None:
        if others or asks:
            raise InputError(
                to_tell("--others and --asks go with --words."), accepted="--words TEXT"
            )
        return None
    readable = words.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    today = datetime.now(UTC).astimezone().date()
    reading = Reader(known(), library(), load_lexicon()).read(readable, today)
    return Told(reading, no_to_others=others == "no", with_asks=asks)
