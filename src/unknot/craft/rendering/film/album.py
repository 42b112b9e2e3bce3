"""The album: all stills of a film, ready to be put together."""

from collections.abc import Iterable
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.film.layout import FOAM, TEXT_WIDTH
from unknot.craft.rendering.film.scenery import (
    back_of,
    hands_of,
    name_of,
    shadow,
    shore,
    water,
    way_of,
)
from unknot.craft.rendering.film.stills import Line, pictures, words
from unknot.craft.rendering.film.telling import Caption
from unknot.craft.rendering.film.wording import breath_lines, left_lines, note_lines, step_lines
from unknot.craft.rendering.given import Given
from unknot.craft.score import Score
from unknot.craft.score.events import HandPath, Stroke

CAPTION_SIZE = 32
Image = Any
"""A picture of skia's, which has no types."""
Pixels = npt.NDArray[np.uint8]


class Sprite(msgspec.Struct, frozen=True):
    """A picture that moves, and where its corner lies from its origin, in millimetres."""

    image: Image
    left_mm: float
    top_mm: float


class Album(msgspec.Struct, frozen=True):
    """Every picture of a film: by name, by the paths of a stroke, by number.

    `ways` show the back as well, so that a frame need not put the two together.
    """

    water: Pixels
    shore: Image
    back: Image
    shadow: Image
    ways: dict[tuple[HandPath, ...], Image]
    hands: dict[str, Sprite]
    steps: list[Image]
    captions: list[Image]
    breaths: dict[str, Image]
    left: list[Image]
    note: Image


def album(
    score: Score,
    captions: Iterable[Caption],
    knowledge: Knowledge,
    given: Given,
    skia: ModuleType,
) -> Album:
    """Draw and set everything that a film of this score shows."""
    strokes = [one for one in score.events if isinstance(one, Stroke)]
    ways = list(dict.fromkeys(stroke.hands for stroke in strokes))
    names = {name_of(path) for way in ways for path in way}
    hands = list(hands_of(names, tone=given.giver_tone))
    back = back_of(knowledge, build=given.build, tone=given.tone)
    drawings = [
        water(),
        shore(),
        back,
        shadow(),
        *map(way_of, ways),
        *(drawn for _, _, drawn in hands),
    ]
    ground, foot, body, shade, *others = _opened(pictures(drawings), skia)
    sprites = zip(hands, others[len(ways) :], strict=True)
    breaths = breath_lines()

    def set_in(pages: Iterable[Iterable[Line]]) -> list[Image]:
        return _opened(words(pages, width=TEXT_WIDTH, language=score.language), skia)

    return Album(
        water=_pixels(ground),
        shore=foot,
        back=body,
        shadow=shade,
        ways={way: _over(body, drawn, skia) for way, drawn in zip(ways, others, strict=False)},
        hands={name: Sprite(image, box[0], box[1]) for (name, box, _), image in sprites},
        steps=set_in(step_lines(score, number) for number in range(len(score.steps))),
        captions=set_in([Line(one.text, CAPTION_SIZE, FOAM)] for one in captions),
        breaths=dict(zip(breaths, set_in(breaths.values()), strict=True)),
        left=set_in(left_lines(score)),
        note=set_in([note_lines(score, knowledge, given)])[0],
    )


def _opened(pngs: Iterable[bytes], skia: ModuleType) -> list[Image]:
    return [skia.Image.MakeFromEncoded(skia.Data(png)).makeRasterImage() for png in pngs]


def _over(below: Image, above: Image, skia: ModuleType) -> Image:
    """Put one picture over another of the same size."""
    surface = skia.Surface.MakeRasterN32Premul(below.width(), below.height())
    with surface as canvas:
        canvas.drawImage(below, 0, 0)
        canvas.drawImage(above, 0, 0)
    return surface.makeImageSnapshot()


def _pixels(image: Image) -> Pixels:
    pixels: Pixels = np.array(image.toarray(colorType=image.colorType()), np.uint8)
    return pixels
