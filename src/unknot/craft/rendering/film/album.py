"""The album: all stills of a film, ready to be put together."""

from collections.abc import Iterable, Iterator
from math import ceil
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.film.layout import FOAM, TEXT_WIDTH, View, view_of
from unknot.craft.rendering.film.scenery import (
    Box,
    box_of,
    hands_of,
    layers_of,
    name_of,
    shadow,
    shore,
    water,
    way_of,
)
from unknot.craft.rendering.film.stills import Drawing, Line, pictures, words
from unknot.craft.rendering.film.telling import Caption
from unknot.craft.rendering.film.wording import (
    breath_lines,
    left_lines,
    note_lines,
    over_lines,
    step_lines,
)
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.picture import seen_of
from unknot.craft.score import Score
from unknot.craft.score.events import HandPath, Stroke

CAPTION_SIZE = 32
Image = Any
"""A picture of skia's, which has no types."""
Pixels = npt.NDArray[np.uint8]
Way = tuple[HandPath, ...]
Name = str | Way
"""A drawing is called by its name, and that of a way by the paths that it shows."""


class Sprite(msgspec.Struct, frozen=True):
    """A picture, and where its corner lies from its origin, in pixels."""

    image: Image
    left: float
    top: float


class Album(msgspec.Struct, frozen=True):
    """Every picture of a film: by name, by the paths of a stroke, by number.

    The last of `steps` stands once all are done. `ways` show bed and back as well, turned as they
    lie, so that a frame need not put them together.
    """

    water: Pixels
    shore: Image
    back: Sprite
    shadow: Image
    ways: dict[Way, Sprite]
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
    view = view_of(score.position)
    scale = view.px_per_mm
    ways = _ways_in(score)
    hands = tuple(_hands_in(ways, scale, given))
    drawings: dict[Name, Drawing] = {
        "water": water(),
        "shore": shore(),
        "shadow": shadow(scale),
        **{way: way_of(way, score.position, scale) for way in ways},
        **{name: drawn for name, _, drawn in hands},
    }
    images = dict(zip(drawings, _opened(pictures(drawings.values()), skia), strict=True))
    lying = _opened(pictures(layers_of(score, knowledge, scale, given)), skia)
    box = box_of(seen_of(score.position))
    breaths = breath_lines(knowledge)
    told_of = [step_lines(score, number, knowledge) for number in range(len(score.steps))]

    def set_in(pages: Iterable[Iterable[Line]]) -> list[Image]:
        return _opened(words(pages, width=TEXT_WIDTH, language=score.language), skia)

    return Album(
        water=images["water"].toarray(colorType=skia.kBGRA_8888_ColorType),
        shore=images["shore"],
        back=_staged(lying, box, view, skia),
        shadow=images["shadow"],
        ways={way: _staged([*lying, images[way]], box, view, skia) for way in ways},
        hands={
            name: Sprite(images[name], left * scale, top * scale)
            for name, (left, top, _, _), _ in hands
        },
        steps=set_in([*told_of, over_lines(knowledge)]),
        captions=set_in([Line(one.text, CAPTION_SIZE, FOAM)] for one in captions),
        breaths=dict(zip(breaths, set_in(breaths.values()), strict=True)),
        left=set_in(left_lines(score, knowledge)),
        note=set_in([note_lines(score, knowledge, given)])[0],
    )


def _ways_in(score: Score) -> tuple[Way, ...]:
    """Give the ways of all strokes, each once."""
    return tuple(dict.fromkeys(one.hands for one in score.events if isinstance(one, Stroke)))


def _hands_in(
    ways: tuple[Way, ...], scale: float, given: Given
) -> Iterator[tuple[str, Box, Drawing]]:
    names = {name_of(path) for way in ways for path in way}
    return hands_of(names, scale, tone=given.giver_tone)


def _opened(pngs: Iterable[bytes], skia: ModuleType) -> list[Image]:
    return [skia.Image.MakeFromEncoded(skia.Data(png)).makeRasterImage() for png in pngs]


def _staged(layers: list[Image], box: Box, view: View, skia: ModuleType) -> Sprite:
    """Put layers of the stage over one another, and turn them as the view does."""
    left, top, width, height = box
    corners = [(x, y) for x in (left, left + width) for y in (top, top + height)]
    xs, ys = zip(*(view.from_origin(x, y) for x, y in corners), strict=True)
    surface = skia.Surface.MakeRasterN32Premul(ceil(max(xs) - min(xs)), ceil(max(ys) - min(ys)))
    soft = skia.SamplingOptions(skia.FilterMode.kLinear)
    with surface as canvas:
        canvas.translate(-min(xs), -min(ys))
        canvas.rotate(view.turn_degrees)
        for image in layers:
            canvas.drawImage(image, left * view.px_per_mm, top * view.px_per_mm, soft)
    return Sprite(surface.makeImageSnapshot(), min(xs), min(ys))
