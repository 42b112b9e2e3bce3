"""`unknot check`: what a score breaks."""

from typing import IO, TYPE_CHECKING

import click

from unknot.commands.asking import (
    HOW_TO_ANSWER,
    answers_option,
    clearance_of,
    leave_out_option,
    read_whole,
)
from unknot.commands.printing import print_json
from unknot.commands.speaking import known, language_option, say, warned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unknot.craft.score.checking import Breach
    from unknot.craft.screening import Clearance


@click.command()
@click.argument("file", type=click.File("rb"))
@answers_option
@click.option("--interim", is_flag=True, help="Check against what may be done meanwhile.")
@leave_out_option
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def check(
    *,
    file: IO[bytes],
    answers: IO[bytes] | None,
    interim: bool,
    leave_out: tuple[str, ...],
    as_json: bool,
) -> None:
    """Say what a score breaks, measured stroke by stroke.

    FILE is a score as “unknot score” writes it; “-” reads standard input. The exit code is 3 where
    anything breaks.
    """
    from msgspec.structs import replace

    from unknot.craft.errors import Withheld
    from unknot.craft.planning import limits_for, watch_hours_for, without
    from unknot.craft.score import decode
    from unknot.craft.score.checking import check_score
    from unknot.craft.screening import places_in, zones_pointed_out
    from unknot.craft.sentences import to_tell

    read = decode(read_whole(file, to_tell("a score")))
    clearance = clearance_of(answers)
    _check_answered(clearance)
    places = zones_pointed_out(places_in(leave_out, clearance, known()))
    limits = without(places, limits_for(clearance, known(), interim=interim), known())
    breaches = check_score(read, limits, known(), watch_hours=watch_hours_for(clearance, known()))
    if as_json:
        print_json({"breaches": [replace(one, text=say(one.text)) for one in breaches]})
    else:
        _print_breaches(breaches)
    if breaches:
        raise Withheld(to_tell("This score must not be played with these answers."))


def _check_answered(clearance: "Clearance") -> None:
    """Refuse to hold a score against answers that are not all there."""
    from unknot.craft.errors import Withheld
    from unknot.craft.screening import only_lacks_answers, unanswered_in_words
    from unknot.craft.sentences import to_tell

    if only_lacks_answers(clearance):
        raise Withheld(
            to_tell("A score is checked against answers about health, and some are not there yet."),
            (*unanswered_in_words(clearance, known()), to_tell(HOW_TO_ANSWER)),
        )


def _print_breaches(breaches: "Sequence[Breach]") -> None:
    for breach in breaches:
        click.echo(f"{breach.at_ms / 1000:8.1f} s  {breach.code}: {warned(breach.text)}")
    count = len(breaches)
    click.echo(say("Breaches: {count}", count=count) if count else say("Nothing breaks."))
