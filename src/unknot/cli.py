"""The craft from a terminal. Each command imports what it needs, so that none starts slowly."""

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from unknot.commands.medicines import medicines
from unknot.craft.errors import UnknotError, Withheld

if TYPE_CHECKING:
    from collections.abc import Callable

    from unknot.craft.planning import Routine, Wish
    from unknot.craft.screening import Clearance

BAD_INPUT = 2
WITHHELD = 3


class Group(click.Group):
    """Say refusals as a sentence: exit 2 for input that cannot be used, 3 for what is withheld."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run a command, and turn errors of the family into words and an exit code."""
        try:
            return super().invoke(ctx)
        except Withheld as withheld:
            for line in (str(withheld), *withheld.reasons):
                click.echo(line, err=True)
            ctx.exit(WITHHELD)
        except (UnknotError, OSError) as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(BAD_INPUT)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="unknot", prog_name="unknot")
def main() -> None:
    """Plan, check and play a safe, personal, guided back massage."""


main.add_command(medicines)


def _answers_option(command: "Callable[..., None]") -> "Callable[..., None]":
    return click.option(
        "--answers",
        type=click.File("rb"),
        help="JSON: question ids with “no”, “not_sure” or a list of rule ids; “*” for every other"
        " question; “cleared” for what a doctor allowed. “-” reads standard input.",
    )(command)


def _wish_options(command: "Callable[..., None]") -> "Callable[..., None]":
    options = [
        click.option("--minutes", type=int, default=20, show_default=True, help="5 to 45."),
        click.option("--aim", default="relief", show_default=True, help="relief, calm or wake."),
        click.option("--sore", multiple=True, metavar="ZONE[:LEVEL]", help="May be repeated."),
        click.option("--company", default="partner", show_default=True, help="partner or alone."),
        click.option("--position", default="face_down", show_default=True),
        click.option("--pressure", type=int, help="How firm you like it, 0 to 3."),
        click.option("--preset", help="classic: the seven classic steps."),
        click.option("--first", is_flag=True, help="A first session: at most 20 minutes, lighter."),
        click.option("--no-points", is_flag=True, help="Leave pressure points out."),
        click.option("--leave-out", multiple=True, metavar="ZONE", help="May be repeated."),
        click.option("--agree", multiple=True, metavar="ZONE", help="Both agreed to this zone."),
        click.option("--interim", is_flag=True, help="The gentler plan until a doctor was asked."),
    ]
    for option in reversed(options):
        command = option(command)
    return _answers_option(command)


@main.command()
@_wish_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def plan(*, as_json: bool, **wished: Any) -> None:  # noqa: ANN401 - click's options
    """Plan a session."""
    routine = _routine(wished)
    if as_json:
        _print_json(routine)
        return
    click.echo(f"{routine.minutes} minutes, {routine.position.replace('_', ' ')}")
    for step in routine.steps:
        dots = "●" * step.pressure + "○" * (3 - step.pressure)
        what = f"{step.technique.replace('_', ' ')}, {step.zone.replace('_', ' ')}"
        click.echo(f"  {step.seconds // 60}:{step.seconds % 60:02}  {dots}  {what}")
        click.echo(f"             {step.why_text}")
    for gave_way in routine.gave_way:
        click.echo(f"Note: {gave_way.text}")


@main.command()
@_wish_options
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Where to write the score.")
@click.option("--json", "as_json", is_flag=True, help="Print the score as JSON.")
def score(*, output: str | None, as_json: bool, **wished: Any) -> None:  # noqa: ANN401
    """Write a session out in time; without -o or --json, print it as a script to read."""
    from unknot.craft.knowledge import load
    from unknot.craft.rendering.script import script
    from unknot.craft.score import encode, write_score

    written = write_score(_routine(wished), load())
    if output:
        Path(output).write_bytes(encode(written))
        click.echo(f"Wrote {output}", err=True)
    if as_json:
        click.echo(encode(written))
    elif not output:
        click.echo(script(written))


@main.command()
@_answers_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def screen(*, answers: IO[bytes] | None, as_json: bool) -> None:
    """Say what answers about health allow; without answers nothing is allowed."""
    from unknot.craft.knowledge import load
    from unknot.craft.screening import advice, report, why

    knowledge = load()
    clearance = _clearance(answers)
    if as_json:
        _print_json(report(clearance, knowledge))
        return
    click.echo(clearance.verdict.id.replace("_", " "))
    for finding in clearance.findings:
        click.echo(f"  {finding.code} ({finding.severity.id}): {why(finding, knowledge)}")
    for sentence in advice(clearance, knowledge):
        click.echo(f"- {sentence}")


@main.command()
@click.argument("file", type=click.File("rb"))
@_answers_option
@click.option("--interim", is_flag=True, help="Check against the limits of the interim plan.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def check(*, file: IO[bytes], answers: IO[bytes] | None, interim: bool, as_json: bool) -> None:
    """Say what a score breaks; exit code 3 where it breaks anything."""
    from unknot.craft.knowledge import load
    from unknot.craft.planning import limits_for
    from unknot.craft.score import decode
    from unknot.craft.score.checking import check_score

    knowledge = load()
    read = decode(file.read())
    limits = limits_for(_clearance(answers), knowledge, interim=interim)
    breaches = check_score(read, limits, knowledge)
    if as_json:
        _print_json({"breaches": breaches})
    else:
        for breach in breaches:
            click.echo(f"{breach.at_ms / 1000:8.1f} s  {breach.code}: {breach.text}")
        click.echo(f"{len(breaches)} breaches" if breaches else "Nothing breaks.")
    if breaches:
        raise Withheld("This score must not be played with these answers.")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def techniques(*, as_json: bool) -> None:
    """List the techniques."""
    from unknot.craft.knowledge import load

    known = load().techniques.values()
    if as_json:
        _print_json(list(known))
        return
    for technique in known:
        click.echo(f"{technique.id:16} {technique.plain}. {technique.how}")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def points(*, as_json: bool) -> None:
    """List the pressure points, each beside bone, never on it."""
    from unknot.craft.knowledge import load

    known = load().points.values()
    if as_json:
        _print_json(list(known))
        return
    for point in known:
        held = "–".join(map(str, dict.fromkeys(point.hold_seconds)))
        click.echo(f"{point.id:26} {point.where}; hold {held} s. {point.caution}".rstrip())


@main.command("score-schema")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Where to write it.")
def score_schema(*, output: str | None) -> None:
    """Print the JSON Schema of a score."""
    import json

    from unknot.craft.score import schema

    text = json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
    if output:
        Path(output).write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--host", default="127.0.0.1", show_default=True)
def serve(*, port: int, host: str) -> None:
    """Serve the website, with its database and its files made ready first."""
    from unknot.website.serving import serve_website

    serve_website(host=host, port=port)


def _routine(wished: dict[str, Any]) -> "Routine":
    from unknot.craft.knowledge import load
    from unknot.craft.planning import plan as make_plan

    interim = wished.pop("interim")
    clearance = _clearance(wished.pop("answers"))
    return make_plan(_wish(wished), clearance, load(), interim=interim)


def _clearance(answers: IO[bytes] | None) -> "Clearance":
    """Without answers every question counts as unanswered; nothing is planned then."""
    from unknot.craft.knowledge import load
    from unknot.craft.screening import assess, parse_answers

    knowledge = load()
    text = answers.read() if answers else b"{}"
    return assess(parse_answers(text, knowledge), knowledge)


def _wish(wished: dict[str, Any]) -> "Wish":
    from unknot.craft.planning.wish import Aim, Company, Preset, Wish
    from unknot.craft.screening.limits import Position

    return Wish(
        minutes=wished["minutes"],
        aim=_one_of(Aim, "aim", wished["aim"]),
        sore=tuple(map(_soreness, wished["sore"])),
        company=_one_of(Company, "company", wished["company"]),
        position=_one_of(Position, "position", wished["position"]),
        first_session=wished["first"],
        pressure_liked=wished["pressure"],
        points=not wished["no_points"],
        leave_out=wished["leave_out"],
        agreed_zones=wished["agree"],
        preset=_one_of(Preset, "preset", wished["preset"]) if wished["preset"] else None,
    )


def _one_of(kind: Any, what: str, word: str) -> Any:  # noqa: ANN401 - any enumeration
    from unknot.craft.errors import InputError

    try:
        return kind(word)
    except ValueError:
        raise InputError(f"“{word}” is no {what} we know.", accepted=", ".join(kind)) from None


def _soreness(text: str) -> Any:  # noqa: ANN401 - imported late
    from unknot.craft.errors import InputError
    from unknot.craft.planning.wish import Soreness

    zone, _, level = text.partition(":")
    if level not in ("", "1", "2"):
        raise InputError(f"“{text}” has no level we know.", accepted="ZONE, ZONE:1 or ZONE:2")
    return Soreness(zone=zone, level=int(level or 1))


def _print_json(value: object) -> None:
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))
