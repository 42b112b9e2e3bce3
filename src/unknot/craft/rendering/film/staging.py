"""Staging: what lies there with the way of the hands, put together once for as long as it stays."""

from functools import lru_cache
from types import ModuleType

from unknot.craft.rendering.film.layout import STAGE_HEIGHT, STAGE_WIDTH, TRACE
from unknot.craft.rendering.film.scenery import Box, way_of
from unknot.craft.rendering.film.stills import Image
from unknot.craft.rendering.film.viewing import View
from unknot.craft.score.events import HandPath

KEPT = 8
"""Pictures that are kept: a stroke, the rest after it, and what is pressed by turns."""
LINE_MM = 4.4
DOTS_MM = (0.1, 13.0)


class Stage:
    """The stage of a film: layers, one over the other, that are `px_per_mm` large."""

    def __init__(
        self, layers: list[Image], box: Box, px_per_mm: float, edges: Image, skia: ModuleType
    ) -> None:
        """Put the layers into one; `edges` is how much of the stage is seen where."""
        self._skia = skia
        self._soft = skia.SamplingOptions(skia.FilterMode.kLinear)
        self._corner, self._px_per_mm, self._edges = box[:2], px_per_mm, edges
        self._all = self._together(layers)
        self.seen = lru_cache(KEPT)(self._seen)

    def _together(self, layers: list[Image]) -> Image:
        surface = self._skia.Surface.MakeRasterN32Premul(layers[0].width(), layers[0].height())
        with surface as canvas:
            for image in layers:
                canvas.drawImage(image, 0, 0)
        return surface.makeImageSnapshot()

    def _seen(self, view: View, ways: tuple[HandPath, ...]) -> Image:
        """Show what is seen in a view, as large as the stage."""
        surface = self._skia.Surface.MakeRasterN32Premul(STAGE_WIDTH, STAGE_HEIGHT)
        with surface as canvas:
            canvas.save()
            canvas.translate(view.x, view.y)
            canvas.rotate(view.turn_degrees)
            canvas.scale(view.px_per_mm, view.px_per_mm)
            self._lay(canvas)
            for path in ways:
                self._draw_way(canvas, path)
            canvas.restore()
            within = self._skia.Paint(BlendMode=self._skia.BlendMode.kDstIn)
            canvas.drawImage(self._edges, 0, 0, self._soft, within)
        return surface.makeImageSnapshot()

    def _lay(self, canvas: Image) -> None:
        left, top = self._corner
        canvas.save()
        canvas.translate(left, top)
        canvas.scale(1 / self._px_per_mm, 1 / self._px_per_mm)
        canvas.drawImage(self._all, 0, 0, self._soft)
        canvas.restore()

    def _draw_way(self, canvas: Image, path: HandPath) -> None:
        line, arrow = way_of(path)
        for places, dots in ((line, DOTS_MM), (arrow, ())):
            drawn = self._skia.Path()
            drawn.addPoly([self._skia.Point(x, y) for x, y in places], close=False)
            canvas.drawPath(drawn, self._pen(dots))

    def _pen(self, dots: tuple[float, ...]) -> Image:
        pen = self._skia.Paint(
            AntiAlias=True,
            Style=self._skia.Paint.kStroke_Style,
            StrokeCap=self._skia.Paint.kRound_Cap,
            StrokeJoin=self._skia.Paint.kRound_Join,
            StrokeWidth=LINE_MM,
            Color=int(f"ff{TRACE[1:]}", 16),
        )
        if dots:
            pen.setPathEffect(self._skia.DashPathEffect.Make(list(dots), 0.0))
        return pen
