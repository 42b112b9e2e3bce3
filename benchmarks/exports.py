"""How long files to take along take to make: a session of 20 minutes, from its score.

A sound is made with bells, and besides with the voice that is installed here, where there is one.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figures import Figure
from benchmarks.wishes import well
from tools import libraries
from unknot.craft.knowledge import load
from unknot.craft.planning import Wish, plan
from unknot.craft.rendering.files import ENDINGS, Kind, render
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.here import speaks
from unknot.craft.score import Score, write_score

MINUTES = 20
BELLS, VOICE = Given(made="today", voice=None), Given(made="today")
SHEET_SECONDS, SOUND_SECONDS = 1, 15


def measure() -> list[Figure]:
    """Make each of the larger files once, after a first one of five minutes."""
    with TemporaryDirectory() as folder:
        return [*_figures(_session(MINUTES), Path(folder))]


def seconds(
    score: Score, kind: Kind, folder: Path, ending: str = "", given: Given = BELLS
) -> float:
    """Give how long one file takes to make."""
    path = folder / f"session{ending or ENDINGS[kind][0]}"
    started = perf_counter()
    render(score, kind, path, knowledge=load(), given=given)
    return perf_counter() - started


def _figures(score: Score, folder: Path) -> Iterator[Figure]:
    seconds(_session(5), Kind.SHEET, folder)
    sheet = seconds(score, Kind.SHEET, folder)
    yield _figure("sheet", f"{1000 * sheet:.0f} ms", "at most 1 s", met=sheet <= SHEET_SECONDS)
    yield from _sounds(score, folder, BELLS, "bells")
    if speaks(score.language):
        yield from _sounds(score, folder, VOICE, "a voice")
    yield _film(score, folder)


def _sounds(score: Score, folder: Path, given: Given, heard: str) -> Iterator[Figure]:
    for ending in ENDINGS[Kind.SOUND]:
        sound = seconds(score, Kind.SOUND, folder, ending, given)
        what = f"sound ({ending.removeprefix('.')}), {heard}"
        yield _figure(what, f"{sound:.1f} s", "at most 15 s", met=sound <= SOUND_SECONDS)


def _film(score: Score, folder: Path) -> Figure:
    target = "faster than it plays"
    if not libraries.are_here():
        return _figure("film", "its libraries are not here", target, met=None)
    taken, played = seconds(score, Kind.FILM, folder), score.duration_ms / 1000
    told = f"{taken:.0f} s, {played / taken:.1f} times faster than it plays"
    return _figure("film", told, target, met=taken < played)


def _figure(what: str, measured: str, target: str, *, met: bool | None) -> Figure:
    return Figure(f"{what}, {MINUTES} minutes", measured, target, met)


def _session(minutes: int) -> Score:
    return write_score(plan(Wish(minutes=minutes), well(), load()), load())
