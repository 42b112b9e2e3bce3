"""`unknot render`: a session as a file to take along."""

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from unknot.commands.asking import answers_option, read_whole
from unknot.commands.ending import tidy_end
from unknot.commands.giving import BELLS, given_for
from unknot.commands.speaking import known, language_option, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unknot.craft.rendering.progress import Progress

KINDS = ("sheet", "sound", "film", "text", "calendar")
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
    given = given_for(read, answers, knowledge, interim=interim, **chosen)
    with tidy_end(), _bar(path) as progress:
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


@contextmanager
def _bar(path: Path) -> "Iterator[Progress]":
    """Show on a terminal how far it has come; elsewhere nothing."""
    seen = sys.stderr.isatty()
    with click.progressbar(length=STEPS, label=path.name, file=sys.stderr, hidden=not seen) as bar:

        def told(done: int, total: int) -> None:
            bar.update(STEPS * done // max(total, 1) - bar.pos)

        yield told
