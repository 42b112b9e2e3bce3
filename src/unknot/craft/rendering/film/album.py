"""The album: all stills of a film, ready to be put together."""

from collections.abc import Iterable, Iterator
from types import ModuleType

import msgspec
import numpy as np
import numpy.typing as npt

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.film.layout import FOAM, TEXT_WIDTH
from unknot.craft.rendering.film.scenery import (
    Box,
    box_of,
    edges,
    hands_of,
    layers_of,
    name_of,
    shadow,
    shore,
    water,
)
from unknot.craft.rendering.film.staging import Stage
from unknot.craft.rendering.film.stills import Drawing, Image, Line, pictures, words
from unknot.craft.rendering.film.telling import Timeline
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
from unknot.craft.score.events import Stroke

CAPTION_SIZE = 34
Pixels = npt.NDArray[np.uint8]


class Sprite(msgspec.Struct, frozen=True):
    """A picture, and where its corner lies from its origin, in pixels."""

    image: Image
    left: float
    top: float


class Album(msgspec.Struct, frozen=True):
    """Every picture of a film: by name, or by number; the last of `steps` stands once all is done.

    Hands and their shadow are as large as they are ever seen.
    """

    water: Pixels
    shore: Image
    stage: Stage
    shadow: Image
    hands: dict[str, Sprite]
    steps: list[Image]
    captions: list[Image]
    notes: list[Image]
    breaths: dict[str, Image]
    left: list[Image]


def album(
    score: Score,
    told: Timeline,
    knowledge: Knowledge,
    given: Given,
    *,
    px_per_mm: float,
    skia: ModuleType,
) -> Album:
    """Draw and set everything that a film of this score shows, as large as it is seen nearest."""
    hands = tuple(_hands_in(score, px_per_mm, given))
    drawings: dict[str, Drawing] = {
        "water": water(),
        "shore": shore(),
        "edges": edges(),
        "shadow": shadow(px_per_mm),
        **{name: drawn for name, _, drawn in hands},
    }
    images = dict(zip(drawings, _opened(pictures(drawings.values()), skia), strict=True))
    lying = _opened(pictures(layers_of(score, knowledge, px_per_mm, given)), skia)
    box, breaths = box_of(seen_of(score.position)), breath_lines(knowledge)
    steps = [step_lines(score, number, knowledge) for number in range(len(score.steps))]

    def set_in(pages: Iterable[Iterable[Line]]) -> list[Image]:
        return _opened(words(pages, width=TEXT_WIDTH, language=score.language), skia)

    return Album(
        water=images["water"].toarray(colorType=skia.kBGRA_8888_ColorType),
        shore=images["shore"],
        stage=Stage(lying, box, px_per_mm, images["edges"], skia),
        shadow=images["shadow"],
        hands={
            name: Sprite(images[name], left * px_per_mm, top * px_per_mm)
            for name, (left, top, _, _), _ in hands
        },
        steps=set_in([*steps, over_lines(knowledge, given)]),
        captions=set_in([Line(one.text, CAPTION_SIZE, FOAM)] for one in told.captions),
        notes=set_in(note_lines(one.text) for one in told.notes),
        breaths=dict(zip(breaths, set_in(breaths.values()), strict=True)),
        left=set_in(left_lines(score, knowledge)),
    )


def _hands_in(score: Score, px_per_mm: float, given: Given) -> Iterator[tuple[str, Box, Drawing]]:
    strokes = (one for one in score.events if isinstance(one, Stroke))
    names = {name_of(path) for stroke in strokes for path in stroke.hands}
    return hands_of(names, px_per_mm, tone=given.giver_tone)


def _opened(pngs: Iterable[bytes], skia: ModuleType) -> list[Image]:
    return [skia.Image.MakeFromEncoded(skia.Data(png)).makeRasterImage() for png in pngs]
