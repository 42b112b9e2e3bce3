"""`unknot picture`: a step, or the back, as a picture of its own."""

from typing import IO

import click

from unknot.commands.asking import read_whole
from unknot.commands.printing import write_whole
from unknot.commands.speaking import known, language_option

BUILDS = ("slender", "medium", "broad")
TONE = click.IntRange(1, 5)


@click.command()
@click.argument("file", type=click.File("rb"), required=False)
@language_option
@click.option("--step", type=click.IntRange(1), help="Which step of the score; 1 is the first.")
@click.option("--build", type=click.Choice(BUILDS), default="medium", show_default=True)
@click.option("--tone", type=TONE, default=3, show_default=True, help="Of the back; 1 is darkest.")
@click.option("--hands", type=TONE, default=4, show_default=True, help="Tone of the hands.")
@click.option(
    "-o", "--output", required=True, type=click.Path(dir_okay=False), help="The SVG to write."
)
def picture(
    *, file: IO[bytes] | None, step: int | None, build: str, tone: int, hands: int, output: str
) -> None:
    """Draw a step, or the back with its zones, as an SVG file.

    FILE is a score as “unknot score” writes it; “-” reads standard input. Without one, the back.
    A score that leaves the limits that it says it was written within is not drawn: exit code 3.
    """
    from unknot.craft.errors import InputError
    from unknot.craft.rendering.colouring import coloured
    from unknot.craft.rendering.files import check_allowed
    from unknot.craft.rendering.given import Given
    from unknot.craft.rendering.picture import back, step_picture
    from unknot.craft.score import decode
    from unknot.craft.sentences import to_tell

    if file is None:
        drawn = back(known(), build=build, tone=tone)
    else:
        score = decode(read_whole(file, to_tell("a score")))
        check_allowed(score, Given(made=""), known())
        number = step or 1
        if number > len(score.steps):
            raise InputError(
                to_tell(
                    "The last step of this score is {count}; there is no step {number}.",
                    count=len(score.steps),
                    number=number,
                )
            )
        drawn = step_picture(score, number - 1, known(), build=build, tone=tone, hands_tone=hands)
    write_whole(output, coloured(drawn, tone=tone).encode())
