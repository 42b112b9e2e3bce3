"""`unknot plan` and `unknot score`: a session planned, and written out in time."""

from typing import IO, TYPE_CHECKING, Any

import click

from unknot.commands.giving import given_by
from unknot.commands.printing import print_json, write_whole
from unknot.commands.speaking import known, language_option, library, say
from unknot.commands.wishing import planned, wish_options

if TYPE_CHECKING:
    from unknot.craft.planning import Routine
    from unknot.craft.screening import Clearance

FIRMEST = 3


@click.command()
@wish_options
@language_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def plan(
    *,
    answers: IO[bytes] | None,
    interim: bool,
    as_json: bool,
    **wished: Any,  # noqa: ANN401 - click's options
) -> None:
    """Plan a session.

    Says which strokes, where, how long and how firm, each with its reason, and what gave way.
    """
    from unknot.craft.planning import plan_report

    routine, clearance = planned(wished, answers, interim=interim)
    if as_json:
        print_json(plan_report(routine, clearance, known()))
    else:
        _print(routine, clearance)


@click.command()
@wish_options
@language_option
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write the score into this file."
)
@click.option("--json", "as_json", is_flag=True, help="Print the score as JSON.")
def score(
    *,
    answers: IO[bytes] | None,
    interim: bool,
    output: str | None,
    as_json: bool,
    **wished: Any,  # noqa: ANN401 - click's options
) -> None:
    """Write a session out in time.

    A score holds every stroke with the way of each hand, every rest, and every word. Without -o
    or --json it is printed as a script to read aloud.
    """
    from unknot.craft.rendering.script import script
    from unknot.craft.score import encode, write_score

    routine, clearance = planned(wished, answers, interim=interim)
    written = write_score(routine, known())
    if output is not None:
        write_whole(output, encode(written))
        wrote = say("Wrote {file}: {minutes} minutes.", file=output, minutes=routine.minutes)
        click.echo(wrote, err=True)
    if as_json:
        click.echo(encode(written))
    elif output is None:
        given = given_by(clearance, known())
        click.echo(script(written, known(), library(), given), nl=False)


def _print(routine: "Routine", clearance: "Clearance") -> None:
    from unknot.craft.language import guarded
    from unknot.craft.rendering.positions import position_in_words
    from unknot.craft.score.titles import title_of
    from unknot.craft.screening import Verdict, advice

    position = position_in_words(routine.position, routine.company, known())
    minutes = known().phrased("{minutes} minutes", minutes=routine.minutes)
    click.echo(f"{minutes}, {position}")
    for step in routine.steps:
        dots = "●" * step.pressure + "○" * (FIRMEST - step.pressure)
        length = f"{step.seconds // 60}:{step.seconds % 60:02}"
        click.echo(f"{length:>7}  {dots}  {title_of(step, known())}")
        click.echo(f"{'':14}{step.why_text}")
    for gave_way in routine.gave_way:
        click.echo(known().phrased("Note: {what}", what=gave_way.text))
    if clearance.verdict > Verdict.GO:
        for sentence in advice(clearance, known()):
            click.echo(guarded(known().phrased("Take care: {what}", what=sentence)))
