"""Laying sounds on time, and making room for the voice."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.rendering.sound.mixing import Room, Strip, framed, under_ceiling
from unknot.craft.rendering.sound.noise import RATE
from unknot.craft.rendering.sound.timbres import timbres


@given(
    laid=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 30)), max_size=8),
    cuts=st.lists(st.integers(1, 40), min_size=1, max_size=8),
)
def test_nothing_that_is_laid_is_lost_however_it_is_taken(
    laid: list[tuple[int, int]], cuts: list[int]
) -> None:
    strip, whole = Strip(), np.zeros(sum(cuts) + 200)
    ready = sorted(laid)
    taken = []
    for cut in cuts:
        until = strip.first + cut
        while ready and ready[0][0] < until:
            at, length = ready.pop(0)
            strip.lay(at, np.ones(length, np.float32))
            whole[at : at + length] += 1
        taken.append(strip.take(cut))
    assert np.array_equal(np.concatenate(taken), whole[: sum(cuts)])


def test_the_room_for_the_voice_opens_and_closes_without_a_jump() -> None:
    room = Room().along([False] * 10 + [True] * 100 + [False] * 300)
    assert room[10] == 0
    assert room[110] == pytest.approx(1, abs=0.001)
    assert room[-1] == pytest.approx(0, abs=0.01)
    assert np.abs(np.diff(room)).max() < 0.1


def test_the_room_goes_on_where_the_last_piece_ended() -> None:
    speaks = [False] * 5 + [True] * 9 + [False] * 6
    room = Room()
    pieces = [room.along(speaks[:7]), room.along(speaks[7:])]
    assert np.allclose([*pieces[0], *pieces[1][1:]], Room().along(speaks))


def test_under_the_ceiling_what_is_low_stays_as_it_is_and_nothing_turns_round() -> None:
    ceiling = timbres().ceiling
    levels = np.linspace(-4, 4, 8_001, dtype=np.float32)
    heard = under_ceiling(levels.copy())
    low = np.abs(levels) <= ceiling.straight
    assert np.array_equal(heard[low], levels[low])
    assert np.abs(heard).max() <= np.float32(ceiling.most)
    assert (np.diff(heard) >= 0).all()
    assert np.allclose(heard, -heard[::-1])


def test_the_whole_begins_gently_and_ends_in_silence() -> None:
    frame = framed(0, 60 * RATE, 60 * RATE)
    assert frame[0] == pytest.approx(timbres().start.share)
    assert frame[round(timbres().start.seconds * RATE)] == pytest.approx(1)
    assert frame[-1] < 0.001
