"""Painting: one frame after the other, from the stills and where the hands are."""

from math import cos, pi
from typing import Any

import numpy as np

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.film import layout
from unknot.craft.rendering.film.album import Album, Pixels, album
from unknot.craft.rendering.film.libraries import drawing_library
from unknot.craft.rendering.film.motion import Pose
from unknot.craft.rendering.film.playing import Playing, Seen
from unknot.craft.rendering.film.scenery import SHADOW_MM, name_of
from unknot.craft.rendering.film.shadows import shadow_of
from unknot.craft.rendering.film.stills import Image
from unknot.craft.rendering.film.telling import Caption, Timeline, captions_of, one_by_one
from unknot.craft.rendering.film.viewing import View, Views
from unknot.craft.rendering.film.wording import notes
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.said import kinds_said
from unknot.craft.score import Score

MINUTE_MS = 60_000
RING_LEAST = 0.78


class Painter:
    """Paints the frames of a film of one score, each over the one before."""

    def __init__(self, score: Score, knowledge: Knowledge, given: Given) -> None:
        """Draw everything that does not move; raises InputError where skia cannot be loaded."""
        self._skia = drawing_library()
        self._score = score
        self._views, self._playing = Views(score), Playing(score)
        self._time = _told(score, knowledge, given)
        self._nearest = self._views.nearest
        self._album: Album = album(
            score, self._time, knowledge, given, px_per_mm=self._nearest, skia=self._skia
        )
        self.frame: Pixels = np.zeros((layout.HEIGHT, layout.WIDTH, 4), np.uint8)
        surface = self._skia.Surface(self.frame, colorType=self._skia.kBGRA_8888_ColorType)
        self._surface, self._canvas = surface, surface.getCanvas()
        self._soft = self._skia.SamplingOptions(self._skia.FilterMode.kLinear)

    def paint(self, at_ms: float) -> Pixels:
        """Paint the frame of a moment; the next one is painted into the same array."""
        np.copyto(self.frame, self._album.water)
        self._ring(at_ms)
        self._stage(at_ms, self._views.at(at_ms))
        self._put(self._album.shore, 0, layout.HEIGHT - layout.SHORE_HEIGHT)
        self._words(at_ms)
        self._bar(at_ms)
        self._surface.flushAndSubmit()
        return self.frame

    @property
    def captions(self) -> tuple[Caption, ...]:
        """What is written below, as the text track has it."""
        return self._time.captions

    def _put(self, image: Image, x: float, y: float) -> None:
        self._canvas.drawImage(image, x, y)

    def _stage(self, at_ms: float, view: View) -> None:
        """What lies there with its way, and the hands, no further than the stage reaches."""
        stroke, hands = self._playing.stroke_at(at_ms), self._playing.hands_at(at_ms)
        self._put(self._album.stage.seen(view, stroke.hands if stroke else ()), 0, 0)
        self._canvas.save()
        self._canvas.clipRect(self._skia.Rect(0, 0, layout.STAGE_WIDTH, layout.STAGE_HEIGHT))
        self._canvas.translate(view.x, view.y)
        self._canvas.rotate(view.turn_degrees)
        self._canvas.scale(view.px_per_mm, view.px_per_mm)
        for seen in hands:
            self._shadow(seen)
        for seen in hands:
            self._hand(seen)
        self._canvas.restore()

    def _ring(self, at_ms: float) -> None:
        """The ring widens as the breath goes in."""
        _, full = self._time.breath_at(at_ms)
        swell = (1 - cos(pi * full)) / 2
        radius = layout.RING_RADIUS * (RING_LEAST + (1 - RING_LEAST) * swell)
        paint = self._paint(layout.TRACE, 0.4)
        paint.setStyle(self._skia.Paint.kStroke_Style)
        paint.setStrokeWidth(2)
        self._canvas.drawCircle(layout.RING_X, layout.RING_Y, radius, paint)

    def _shadow(self, seen: Seen) -> None:
        """Pressed it grows and darkens; in the air it is wide and faint."""
        pose = seen.pose
        left, top, width, height = shadow_of(seen.path)
        scale = 0.9 + 0.32 * pose.height + 0.18 * pose.press
        dark = (0.35 + 0.65 * pose.press) * (1 - 0.6 * pose.height) * seen.there
        self._canvas.save()
        self._move(pose, 10 * pose.height, 4 + 18 * pose.height, seen.path.turn_degrees)
        self._canvas.scale(scale, scale)
        self._canvas.translate(left, top)
        self._canvas.scale(width / SHADOW_MM, height / SHADOW_MM)
        self._draw(self._album.shadow, 0, 0, dark)
        self._canvas.restore()

    def _hand(self, seen: Seen) -> None:
        """Pressed, a hand sinks a little; lifted, it comes nearer."""
        sprite = self._album.hands[name_of(seen.path)]
        scale = 1 + 0.07 * seen.pose.height - 0.025 * seen.pose.press
        self._canvas.save()
        self._move(seen.pose, 0, 0, seen.path.turn_degrees)
        self._canvas.scale(scale, scale)
        self._draw(sprite.image, sprite.left, sprite.top, seen.there)
        self._canvas.restore()

    def _move(self, pose: Pose, aside_mm: float, down_mm: float, degrees: float) -> None:
        self._canvas.translate(pose.x_mm + aside_mm, pose.y_mm + down_mm)
        self._canvas.rotate(degrees)

    def _draw(self, image: Image, left: float, top: float, there: float) -> None:
        """Draw what is in the album as large as it is seen nearest."""
        self._canvas.scale(1 / self._nearest, 1 / self._nearest)
        paint = self._skia.Paint(Alphaf=max(0.0, min(there, 1.0)))
        self._canvas.drawImage(image, left, top, self._soft, paint)

    def _words(self, at_ms: float) -> None:
        pictures = self._album
        note = self._time.note_at(at_ms)
        step = pictures.steps[self._time.step_at(at_ms)]
        self._put(step if note is None else pictures.notes[note], layout.TEXT_X, layout.STEP_Y)
        caption = self._time.caption_at(at_ms)
        if caption is not None:
            self._put(pictures.captions[caption], layout.TEXT_X, layout.CAPTION_Y)
        way, _ = self._time.breath_at(at_ms)
        if way:
            self._put(pictures.breaths[way], layout.BREATH_X, layout.BREATH_Y)

    def _bar(self, at_ms: float) -> None:
        """Show the steps as a row of bars, as far as they are done, and the minutes left."""
        canvas, whole = self._canvas, self._score.duration_ms
        for step in self._score.steps:
            start, end = (self._along(ms) for ms in (step.start_ms, step.end_ms))
            end = max(end - layout.BAR_GAP, start + 1)
            colour = layout.PHASES[step.phase]
            self._line(start, end, self._paint(colour, 0.28))
            if at_ms > step.start_ms:
                self._line(start, min(end, self._along(at_ms)), self._paint(colour, 1.0))
        knob = layout.BAR_Y + layout.BAR_HEIGHT / 2
        canvas.drawCircle(self._along(min(at_ms, whole)), knob, 9, self._paint(layout.FOAM, 1.0))
        minutes = -int(-max(whole - at_ms, 0) // MINUTE_MS)
        if minutes > 0:
            self._put(self._album.left[minutes], layout.BAR_X, layout.LEFT_Y)

    def _along(self, at_ms: float) -> float:
        return layout.BAR_X + layout.BAR_WIDTH * at_ms / self._score.duration_ms

    def _line(self, start: float, end: float, paint: Any) -> None:  # noqa: ANN401 - skia has no types
        rect = self._skia.Rect.MakeXYWH(start, layout.BAR_Y, end - start, layout.BAR_HEIGHT)
        self._canvas.drawRoundRect(rect, layout.BAR_HEIGHT / 2, layout.BAR_HEIGHT / 2, paint)

    def _paint(self, colour: str, there: float) -> Any:  # noqa: ANN401 - skia has no types
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        number = self._skia.ColorSetARGB(round(255 * there), red, green, blue)
        return self._skia.Paint(AntiAlias=True, Color=number)


def _told(score: Score, knowledge: Knowledge, given: Given) -> Timeline:
    captions = captions_of(score, kinds_said(knowledge, given))
    return Timeline(score, captions, one_by_one(notes(score, knowledge, given)))
