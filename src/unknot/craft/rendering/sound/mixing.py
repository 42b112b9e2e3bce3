"""Mixing: sounds laid on a strip of time, room made for the voice, a gentle start and end."""

import math

import numpy as np

from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.waves import STEP, Moments, straight


class Strip:
    """A strip of silence that sounds are laid on, and that is taken away piece by piece."""

    def __init__(self) -> None:
        """Begin at sample 0."""
        self.first = 0
        self._laid: Samples = np.zeros(0, np.float32)

    def lay(self, at: int, samples: Samples) -> None:
        """Lay a sound at a sample, over whatever is there; what was taken away stays as it was."""
        begins = at - self.first
        lacks = begins + len(samples) - len(self._laid)
        if lacks > 0:
            self._laid = np.pad(self._laid, (0, lacks))
        self._laid[begins : begins + len(samples)] += samples

    def take(self, count: int) -> Samples:
        """Take the next so many samples away."""
        taken = self._laid[:count]
        self._laid = self._laid[count:]
        self.first += count
        return np.pad(taken, (0, count - len(taken)))


class Room:
    """How much room the voice has: 0 where it is silent, 1 where all else gave way."""

    def __init__(self) -> None:
        """Begin in silence."""
        self._given = 0.0

    def along(self, speaking: list[bool]) -> Moments:
        """Give the room at the end of each step of time, from the end of the step before."""
        duck = timbres().duck
        step = STEP / RATE
        given = [self._given]
        for speaks in speaking:
            constant = duck.down_seconds if speaks else duck.up_seconds
            given.append(speaks + (given[-1] - speaks) * math.exp(-step / constant))
        self._given = given[-1]
        return np.array(given)


def given_way(room: Moments, left: float) -> Samples:
    """Give the loudness of a part of which so much is left while the voice speaks."""
    return straight(1 - room * (1 - left))


def under_ceiling(samples: Samples) -> Samples:
    """Bend whatever rises too high, so that nothing ever clips; the rest stays as it is."""
    straight, most = timbres().ceiling.straight, timbres().ceiling.most
    loud = np.abs(samples)
    high = loud > straight
    bent = straight + (most - straight) * np.tanh((loud[high] - straight) / (most - straight))
    samples[high] = np.copysign(bent, samples[high])
    return samples


def framed(first: int, count: int, whole: int) -> Samples:
    """Give the loudness of the whole from a sample on: it starts gently, and fades in the end."""
    start, end = timbres().start, timbres().end
    moments = np.arange(first, first + count + 1, STEP) / RATE
    rising = np.interp(moments, [0, start.seconds], [start.share, 1])
    over = whole / RATE
    falling = np.interp(moments, [over - end.seconds, over], [1, 0])
    return straight(rising * falling**2)
