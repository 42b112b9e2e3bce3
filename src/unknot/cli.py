"""The craft from a terminal. Each command imports what it needs, so that none starts slowly."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from unknot.commands.checking import check
from unknot.commands.knowing import points, questions, score_schema, techniques
from unknot.commands.medicines import medicines
from unknot.commands.picturing import picture
from unknot.commands.planning import plan, score
from unknot.commands.practice import practice
from unknot.commands.rendering import render
from unknot.commands.replaying import replay
from unknot.commands.screening import screen
from unknot.commands.speaking import refused, warned
from unknot.commands.usage import click_speaking, language_among
from unknot.craft.errors import UnknotError, Withheld

BAD_INPUT = 2
WITHHELD = 3


class Group(click.Group):
    """Say refusals as a sentence: exit 2 for input that cannot be used, 3 for what is withheld."""

    def main(self, args: Sequence[str] | None = None, *more: Any, **given: Any) -> Any:  # noqa: ANN401 - as click has it
        """Let click speak the language that was asked for, whatever else is wrong."""
        with click_speaking(language_among(sys.argv[1:] if args is None else args)):
            return super().main(args, *more, **given)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run a command, and turn errors of the family into words and an exit code."""
        try:
            return super().invoke(ctx)
        except Withheld as withheld:
            for line in dict.fromkeys((str(withheld), *withheld.reasons)):
                click.echo(warned(line), err=True)
            ctx.exit(WITHHELD)
        except BrokenPipeError:
            raise  # whoever read us has seen enough; click ends quietly
        except OSError as error:
            click.echo(refused(f"{_in_words(error)}."), err=True)
            ctx.exit(BAD_INPUT)
        except UnknotError as error:
            click.echo(refused(str(error)), err=True)
            ctx.exit(BAD_INPUT)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="unknot", prog_name="unknot")
def main() -> None:
    """Plan, check and play a safe, personal, guided back massage.

    Exit codes: 0 done, 2 for input that cannot be used, 3 for what is withheld today.
    """


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="0.0.0.0 for the whole network; UNKNOT_SITE then names the address that people use.",
)
def serve(*, port: int, host: str) -> None:
    """Serve the website.

    Its database and its files are made ready first. Ctrl+C stops it.
    """
    from unknot.website.serving import serve_website

    serve_website(host=host, port=port)


for command in (
    plan,
    score,
    picture,
    render,
    screen,
    replay,
    check,
    medicines,
    techniques,
    points,
    questions,
    score_schema,
    practice,
):
    main.add_command(command)


def _in_words(error: OSError) -> str:
    said = error.strerror or str(error)
    return f"“{error.filename}”: {said}" if error.filename else said
