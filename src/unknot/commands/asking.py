"""Asking: what the receiver said about their health, and the clearance that follows."""

from typing import IO, TYPE_CHECKING

import click

from unknot.commands.speaking import known
from unknot.craft.language import to_say

if TYPE_CHECKING:
    from collections.abc import Callable

    from unknot.craft.screening import Answers, Clearance

MOST_BYTES = 16 * 1024 * 1024
ANSWERS_HELP = (
    "What the receiver said about their health, as JSON: question ids with “no”, “not_sure” or a"
    " list of rule ids; “*” for every other question; “cleared” for what a doctor allowed."
    " “-” reads standard input. Without answers nothing is planned. “unknot questions” lists the"
    " questions."
)
HOW_TO_ANSWER = to_say(
    "Answer them in a file named by --answers; “unknot questions” says which answers there are."
)
LEAVE_OUT_HELP = (
    "Not to touch; “elsewhere” for what is not on the back. Where several findings ask for a"
    " place, FINDING says which it is for. May be repeated."
)


def answers_option(command: "Callable[..., None]") -> "Callable[..., None]":
    """Take answers about health from a file."""
    option = click.option("--answers", type=click.File("rb"), metavar="FILE", help=ANSWERS_HELP)
    return option(command)


def leave_out_option(command: "Callable[..., None]") -> "Callable[..., None]":
    """Take places that are not to be touched."""
    option = click.option(
        "--leave-out", multiple=True, metavar="[FINDING:]ZONE", help=LEAVE_OUT_HELP
    )
    return option(command)


def clearance_of(answers: IO[bytes] | None) -> "Clearance":
    """Screen answers."""
    from unknot.craft.screening import assess

    return assess(answers_in(answers), known())


def answers_in(file: IO[bytes] | None) -> "Answers":
    """Read answers; without a file, every question counts as unanswered."""
    from unknot.craft.screening import parse_answers
    from unknot.craft.sentences import to_tell

    return parse_answers(read_whole(file, to_tell("the answers")) if file else b"{}", known())


def read_whole(file: IO[bytes], what: str) -> bytes:
    """Read a file to its end, unless it is too large to be what it should be."""
    from unknot.craft.errors import InputError
    from unknot.craft.sentences import to_tell

    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        sentence = to_tell("“{file}” is too large for {what}.", file=file.name, what=what)
        raise InputError(sentence, accepted=f"{MOST_BYTES // (1024 * 1024)} MB")
    return data
