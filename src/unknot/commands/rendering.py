"""`unknot render`: a session as a file to take along."""

import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from unknot.commands.asking import answers_option, clearance_of, read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unknot.craft.rendering.given import Given
    from unknot.craft.rendering.progress import Progress

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
    help=f"Who speaks: espeak-ng, flite, or {BELLS}; else whoever is here, or bells.",
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
    the exit code is 3 where they do not allow it.
    """
    from unknot.craft.knowledge import load
    from unknot.craft.rendering.files import Kind
    from unknot.craft.rendering.files import render as write
    from unknot.craft.score import decode

    path = Path(output)
    _check_free(path, force=force)
    read = decode(read_whole(file, "a score"))
    given = _given(answers, interim=interim, **chosen)
    with _bar(path) as progress:
        otherwise = write(read, Kind(kind), path, knowledge=load(), given=given, progress=progress)
    if otherwise:
        click.echo(otherwise, err=True)
    click.echo(f"Wrote {output}.", err=True)


def _check_free(path: Path, *, force: bool) -> None:
    from unknot.craft.errors import InputError

    if path.exists() and not force:
        raise InputError(f"“{path}” is there already.", accepted="--force, to replace it")


def _given(
    answers: IO[bytes] | None,
    *,
    interim: bool,
    at: datetime | None,
    zone: str,
    voice: str,
    talk: str,
) -> "Given":
    from msgspec.structs import replace

    from unknot.craft.knowledge import load, load_library
    from unknot.craft.planning import limits_for, watch_hours_for
    from unknot.craft.rendering.calendar import evening
    from unknot.craft.rendering.given import Given
    from unknot.craft.rendering.watching import watch_of
    from unknot.craft.screening import advice

    now = datetime.now(UTC)
    today = now.astimezone()
    given = Given(
        made=f"{today.day} {today:%B %Y}",
        evening=None if at is None else evening(at, written=now, zone=zone),
        voice=None if voice == BELLS else voice,
        talk=talk,
    )
    if answers is None:
        return given
    clearance = clearance_of(answers)
    return replace(
        given,
        limits=limits_for(clearance, load(), interim=interim),
        watch_hours=watch_hours_for(clearance, load()),
        cautions=advice(clearance, load()) if clearance.findings else (),
        watch=watch_of(clearance, load(), load_library()),
    )


@contextmanager
def _bar(path: Path) -> "Iterator[Progress]":
    """Show on a terminal how far it has come; elsewhere nothing."""
    seen = sys.stderr.isatty()
    with click.progressbar(length=STEPS, label=path.name, file=sys.stderr, hidden=not seen) as bar:

        def told(done: int, total: int) -> None:
            bar.update(STEPS * done // max(total, 1) - bar.pos)

        yield told
