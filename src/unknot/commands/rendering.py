"""`unknot render`: a session as a file to take along."""

import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from unknot.commands.asking import answers_in, answers_option, read_whole
from unknot.commands.speaking import known, language_option, library, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unknot.craft.knowledge import Knowledge
    from unknot.craft.rendering.given import Given
    from unknot.craft.rendering.progress import Progress
    from unknot.craft.score import Score
    from unknot.craft.screening import Answers

KINDS = ("sheet", "sound", "film", "text", "calendar")
BELLS = "bells"
TALK = ("full", "changes", "least")
STEPS = 1000


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--to", "kind", required=True, type=click.Choice(KINDS), help="What it becomes.")
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False), help="The file to write."
)
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@answers_option
@language_option
@click.option("--interim", is_flag=True, help="Hold it against what may be done meanwhile.")
@click.option(
    "--at",
    type=click.DateTime(["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]),
    metavar="'YEAR-MONTH-DAY HOUR:MINUTE'",
    help="For a calendar: when it starts.",
)
@click.option(
    "--zone", default="Africa/Johannesburg", show_default=True, help="Whose clock --at is."
)
@click.option(
    "--voice",
    default="",
    help=f"Who speaks: espeak-ng, flite, a folder of recordings, or {BELLS}; else whoever is here.",
)
@click.option(
    "--talk", type=click.Choice(TALK), default=TALK[0], show_default=True, help="How much is said."
)
def render(
    *,
    file: IO[bytes],
    kind: str,
    output: str,
    force: bool,
    answers: IO[bytes] | None,
    interim: bool,
    **chosen: Any,  # noqa: ANN401 - click's options
) -> None:
    """Take a session along.

    FILE is a score as “unknot score” writes it; “-” reads standard input. A sheet is a PDF, a
    sound an MP3 or Opus file, a film an MP4. With --answers the score is held against them first;
    the exit code is 3 where they do not allow it. Where somebody has to be asked, the sheet of what
    may be done meanwhile has the note to take to them.
    """
    from unknot.craft.rendering.files import Kind
    from unknot.craft.rendering.files import render as write
    from unknot.craft.score import decode
    from unknot.craft.sentences import to_tell

    path = Path(output)
    _check_free(path, force=force)
    read = decode(read_whole(file, to_tell("a score")))
    knowledge = known(otherwise=read.language)
    given = _given(read, answers, knowledge, interim=interim, **chosen)
    with _bar(path) as progress:
        kind_wanted = Kind(kind)
        otherwise = write(
            read, kind_wanted, path, knowledge=knowledge, given=given, progress=progress
        )
    if otherwise:
        click.echo(say(otherwise), err=True)
    click.echo(say("Wrote {file}.", file=output), err=True)


def _check_free(path: Path, *, force: bool) -> None:
    from unknot.craft.errors import InputError
    from unknot.craft.sentences import to_tell

    if path.exists() and not force:
        raise InputError(
            to_tell("“{path}” is there already.", path=str(path)),
            accepted=to_tell("--force, to replace it"),
        )


def _given(
    score: "Score",
    answers: IO[bytes] | None,
    knowledge: "Knowledge",
    *,
    interim: bool,
    **chosen: Any,  # noqa: ANN401 - click's options
) -> "Given":
    from unknot.craft.rendering.calendar import evening
    from unknot.craft.rendering.calendar.days import month_in_words
    from unknot.craft.rendering.given import Given

    now, at, voice = datetime.now(UTC), chosen["at"], chosen["voice"]
    today = now.astimezone()
    given = Given(
        made=f"{today.day} {month_in_words(today, knowledge)} {today.year}",
        evening=None if at is None else evening(at, written=now, zone=chosen["zone"]),
        voice=None if voice == BELLS else voice,
        talk=chosen["talk"],
    )
    if answers is None:
        return given
    return _within(given, score, answers_in(answers), knowledge, interim=interim)


def _within(
    given: "Given", score: "Score", answers: "Answers", knowledge: "Knowledge", *, interim: bool
) -> "Given":
    """Add what answers allow, and what follows from them."""
    from msgspec.structs import replace

    from unknot.craft.planning import limits_for, watch_hours_for
    from unknot.craft.rendering.noting import note_of
    from unknot.craft.rendering.watching import watch_of
    from unknot.craft.score.left_out import left_out_besides
    from unknot.craft.screening import advice, assess, once_allowed

    clearance = assess(answers, knowledge)
    limits = limits_for(clearance, knowledge, interim=interim)
    note = None
    if not clearance.verdict.allows_a_plan:
        after = once_allowed(answers, clearance, knowledge)
        note = note_of(
            clearance,
            after,
            knowledge,
            company=score.company,
            leave_out=left_out_besides(score, limits, knowledge),
        )
    return replace(
        given,
        limits=limits,
        watch_hours=watch_hours_for(clearance, knowledge),
        cautions=advice(clearance, knowledge) if clearance.findings else (),
        note=note,
        watch=watch_of(clearance, knowledge, library(otherwise=knowledge.speech.language)),
    )


@contextmanager
def _bar(path: Path) -> "Iterator[Progress]":
    """Show on a terminal how far it has come; elsewhere nothing."""
    seen = sys.stderr.isatty()
    with click.progressbar(length=STEPS, label=path.name, file=sys.stderr, hidden=not seen) as bar:

        def told(done: int, total: int) -> None:
            bar.update(STEPS * done // max(total, 1) - bar.pos)

        yield told
