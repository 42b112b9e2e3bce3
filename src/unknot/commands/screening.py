"""`unknot screen`: what answers about health allow, and why."""

from typing import IO, TYPE_CHECKING

import click

from unknot.commands.asking import HOW_TO_ANSWER, answers_in, answers_option
from unknot.commands.own_words import told_in, words_options
from unknot.commands.printing import print_json, write_whole
from unknot.commands.speaking import known, language_option, say, warned

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def _print(clearance: "Clearance") -> None:
    from unknot.craft.language import guarded
    from unknot.craft.screening import advice, unanswered_in_words, verdict_in_words, why
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
    for line in unanswered_in_words(clearance, known()):
        click.echo(guarded(line))
    if clearance.unanswered:
        click.echo(say(HOW_TO_ANSWER))


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
