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
from unknot.commands.speaking import known, language_option, say, warned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unknot.craft.score.checking import Breach
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
        wrote = say("Wrote {file}: the answers and what follows from them.", file=output)
        click.echo(wrote, err=True)
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
    places = zones_pointed_out(places_in(leave_out, clearance, known()))
    limits = without(places, limits_for(clearance, known(), interim=interim), known())
    breaches = check_score(read, limits, known(), watch_hours=watch_hours_for(clearance, known()))
    if as_json:
        print_json({"breaches": [replace(one, text=say(one.text)) for one in breaches]})
    else:
        _print_breaches(breaches)
    if breaches:
        raise Withheld(to_tell("This score must not be played with these answers."))


def _print_breaches(breaches: "Sequence[Breach]") -> None:
    for breach in breaches:
        click.echo(f"{breach.at_ms / 1000:8.1f} s  {breach.code}: {warned(breach.text)}")
    count = len(breaches)
    click.echo(say("Breaches: {count}", count=count) if count else say("Nothing breaks."))


def _print(clearance: "Clearance") -> None:
    from unknot.craft.language import guarded
    from unknot.craft.screening import advice, verdict_in_words, why
    from unknot.craft.sentences import to_tell

    click.echo(guarded(verdict_in_words(clearance, known())))
    for finding in clearance.findings:
        click.echo(f"  {finding.code} ({finding.severity.id}): {guarded(why(finding, known()))}")
    if clearance.verdict.allows_a_plan:
        click.echo(warned(to_tell("Within: {limits}.", limits=_in_words(clearance.limits))))
    if clearance.interim is not None:
        meanwhile = to_tell(
            "Meanwhile, with --interim: {limits}.", limits=_in_words(clearance.interim)
        )
        click.echo(warned(meanwhile))
    for sentence in advice(clearance, known()) if clearance.findings else ():
        click.echo(f"- {guarded(sentence)}")
    if clearance.unanswered:
        click.echo(say("Not answered: {questions}", questions=", ".join(clearance.unanswered)))


def _in_words(limits: "Limits") -> str:
    """Say limits in short; techniques, zones and positions by their names in files."""
    from unknot.craft.screening import Position
    from unknot.craft.shaping import joined

    said = [
        say("pressure at most {level}", level=limits.max_pressure),
        say("at most {minutes} minutes", minutes=limits.max_minutes),
    ]
    if limits.withheld_techniques:
        said.append(say("without {techniques}", techniques=_named(limits.withheld_techniques)))
    if limits.withheld_zones:
        said.append(say("not on {zones}", zones=_named(limits.withheld_zones)))
    if len(limits.positions) < len(Position):
        said.append(say("only {positions}", positions=_named(limits.positions)))
    return joined("; ", *said)


def _named(names: "Iterable[str]") -> str:
    return ", ".join(sorted(names)).replace("_", " ")
