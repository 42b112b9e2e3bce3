"""`unknot screen` and `unknot check`: what answers allow, and what a score breaks."""

from typing import IO, TYPE_CHECKING

import click

from unknot.commands.asking import (
    answers_in,
    answers_option,
    clearance_of,
    leave_out_option,
    read_whole,
)
from unknot.commands.own_words import told_in, words_options
from unknot.commands.printing import print_json, write_whole
from unknot.commands.speaking import known, language_option

if TYPE_CHECKING:
    from unknot.craft.screening import Clearance, Limits


@click.command()
@answers_option
@words_options
@language_option
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Keep it in this file, for replay."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def screen(
    *,
    answers: IO[bytes] | None,
    words: str | None,
    others: str | None,
    asks: bool,
    output: str | None,
    as_json: bool,
) -> None:
    """Say what answers about health, or own words, allow, and why."""
    from unknot.craft.screening import assess, encode_record, record, report

    given = answers_in(answers)
    told = told_in(words, others=others, asks=asks)
    if told is not None:
        given = told.added_to(given)
    if output is not None:
        write_whole(output, encode_record(record(given, known())))
        click.echo(f"Wrote {output}: the answers and what follows from them.", err=True)
    clearance = assess(given, known())
    if as_json:
        print_json(report(clearance, known()), **(told.as_json() if told else {}))
        return
    _print(clearance)
    if told is not None:
        told.echo()


@click.command()
@click.argument("file", type=click.File("rb"))
@answers_option
@click.option("--interim", is_flag=True, help="Check against what may be done meanwhile.")
@leave_out_option
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
    from unknot.craft.errors import Withheld
    from unknot.craft.planning import limits_for, watch_hours_for, without
    from unknot.craft.score import decode
    from unknot.craft.score.checking import check_score
    from unknot.craft.screening import places_in, zones_pointed_out

    read = decode(read_whole(file, "a score"))
    clearance = clearance_of(answers)
    places = zones_pointed_out(places_in(leave_out, clearance, known()))
    limits = without(places, limits_for(clearance, known(), interim=interim), known())
    breaches = check_score(read, limits, known(), watch_hours=watch_hours_for(clearance, known()))
    if as_json:
        print_json({"breaches": breaches})
    else:
        for breach in breaches:
            click.echo(f"{breach.at_ms / 1000:8.1f} s  {breach.code}: {breach.text}")
        click.echo("Nothing breaks." if not breaches else f"Breaches: {len(breaches)}")
    if breaches:
        raise Withheld("This score must not be played with these answers.")


def _print(clearance: "Clearance") -> None:
    from unknot.craft.language import guarded
    from unknot.craft.screening import advice, verdict_in_words, why

    click.echo(guarded(verdict_in_words(clearance, known())))
    for finding in clearance.findings:
        click.echo(f"  {finding.code} ({finding.severity.id}): {guarded(why(finding, known()))}")
    if clearance.verdict.allows_a_plan:
        _print_limits("Within", clearance.limits)
    if clearance.interim is not None:
        _print_limits("Meanwhile, with --interim", clearance.interim)
    for sentence in advice(clearance, known()) if clearance.findings else ():
        click.echo(f"- {guarded(sentence)}")
    if clearance.unanswered:
        click.echo(f"Not answered: {', '.join(clearance.unanswered)}")


def _print_limits(when: str, limits: "Limits") -> None:
    from unknot.craft.screening import Position

    said = [f"pressure at most {limits.max_pressure}", f"at most {limits.max_minutes} minutes"]
    for word, held in (
        ("without", limits.withheld_techniques),
        ("not on", limits.withheld_zones),
        ("only", limits.positions if len(limits.positions) < len(Position) else ()),
    ):
        if held:
            said.append(f"{word} {', '.join(sorted(held)).replace('_', ' ')}")
    click.echo(f"{when}: {'; '.join(said)}.")
