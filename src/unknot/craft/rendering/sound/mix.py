"""The mix of one session: waves, tempo, and a voice or bells, ten seconds at a time."""

from collections import deque
from collections.abc import Iterator

import msgspec
import numpy as np

from unknot.craft.rendering.sound.breathing import breaths_of
from unknot.craft.rendering.sound.calling import calls_of, said_by
from unknot.craft.rendering.sound.mixing import Room, Strip, framed, given_way, under_ceiling
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.records import Levels
from unknot.craft.rendering.sound.sounding import Sounding, soundings_of
from unknot.craft.rendering.sound.striking import bell, tap
from unknot.craft.rendering.sound.sweeping import sweep
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.voices import Voice
from unknot.craft.rendering.sound.waves import STEP, shore
from unknot.craft.score.events import Score

CHUNK = 1000 * STEP
"""Samples that are mixed at once: a long session needs no more memory than a short one."""


class Hearing(msgspec.Struct, frozen=True):
    """What people want to hear.

    `kinds` are the cues that are said; None says all. `pace` is breaths a minute; None leads none.
    """

    levels: Levels = msgspec.field(default_factory=lambda: timbres().levels)
    kinds: frozenset[str] | None = None
    pace: int | None = msgspec.field(default_factory=lambda: timbres().breath.usual)


class Mix:
    """A session that is heard from its start to its end, once."""

    def __init__(self, score: Score, voice: Voice | None, hearing: Hearing) -> None:
        """Begin at the start; without a voice, bells ring."""
        self.whole = samples_in(score.duration_ms) + round(timbres().end.seconds * RATE)
        self._voice, self._levels = voice, hearing.levels
        self._breaths = breaths_of(score, hearing.pace)
        self._soundings = deque(soundings_of(score))
        self._calls = deque(calls_of(score, hearing.kinds, spoken=voice is not None))
        self._tempo, self._called = Strip(), Strip()
        self._room, self._spoken = Room(), [(0, 0)]

    def chunks(self) -> Iterator[Samples]:
        """Give (left, right) samples, piece after piece."""
        for first in range(0, self.whole, CHUNK):
            yield self._chunk(first)[: self.whole - first]

    def _chunk(self, first: int) -> Samples:
        self._play(first + CHUNK)
        self._call(first + CHUNK)
        room, duck = self._room.along(self._speaking(first)), timbres().duck
        waves = shore(self._breaths, first, CHUNK) * gain(self._levels.waves)
        waves *= given_way(room, duck.waves)[:, None]
        tempo = self._tempo.take(CHUNK) * gain(self._levels.tempo)
        waves += (tempo * given_way(room, duck.tempo) + self._called.take(CHUNK))[:, None]
        return under_ceiling(waves * framed(first, CHUNK, self.whole)[:, None])

    def _play(self, until: int) -> None:
        """Lay what the hands sound like before a sample."""
        while self._soundings and samples_in(self._soundings[0].at_ms) < until:
            sounding = self._soundings.popleft()
            self._tempo.lay(samples_in(sounding.at_ms), sound_of(sounding))

    def _call(self, until: int) -> None:
        """Lay what is said or rung before a sample."""
        while self._calls and samples_in(self._calls[0].at_ms) < until:
            call = self._calls.popleft()
            at = samples_in(call.at_ms)
            if self._voice is None or not call.text:
                self._called.lay(at, bell())
                continue
            said = said_by(self._voice, call)
            self._called.lay(at, said * gain(self._levels.voice))
            self._spoken.append((at, at + len(said)))

    def _speaking(self, first: int) -> list[bool]:
        """Say for each step of the next chunk whether the voice speaks in it."""
        speaks = np.zeros(CHUNK // STEP, bool)
        for begins, ends in self._spoken:
            speaks[max(0, begins - first) // STEP : max(0, ends - first) // STEP] = True
        self._spoken = [span for span in self._spoken if span[1] > first + CHUNK]
        return [bool(one) for one in speaks]


def sound_of(sounding: Sounding) -> Samples:
    """Give what one sounding sounds like."""
    if sounding.kind == "sweep":
        played = sweep(sounding.at_ms, sounding.duration_ms)
    else:
        played = tap(sounding.at_ms, other_hand=sounding.turn % 2 == 1)
    return played * np.float32(sounding.loudness)


def gain(volume: int) -> np.float32:
    """Turn a volume of 0 to 100 into a gain: ears hear squares as even steps."""
    return np.float32((volume / 100) ** 2)


def samples_in(milliseconds: float) -> int:
    """Count the samples that a time takes."""
    return round(milliseconds * RATE / 1000)
