"""What is written in a film stands when it is said."""

from itertools import pairwise

from tests.craft.rendering.files import written
from unknot.craft.rendering.film.telling import Timeline, as_srt, captions_of, reading_ms
from unknot.craft.score.events import Cue

SCORE = written(20)
CUES = [event for event in SCORE.events if isinstance(event, Cue)]


def test_every_cue_is_written_at_its_moment() -> None:
    said = {(cue.at_ms, cue.text) for cue in CUES}
    shown = {(one.start_ms, one.text) for one in captions_of(SCORE)}
    assert shown <= said
    assert {at for at, _ in shown} == {at for at, _ in said}


def test_only_what_is_said_is_written() -> None:
    kinds = frozenset({"begin", "care"})
    written_kinds = {
        cue.kind for cue in CUES for one in captions_of(SCORE, kinds) if cue.text == one.text
    }
    assert written_kinds == kinds


def test_captions_never_overlap() -> None:
    for one, later in pairwise(captions_of(SCORE)):
        assert one.start_ms < one.end_ms <= later.start_ms


def test_a_text_track_has_hours_minutes_seconds_and_milliseconds() -> None:
    track = as_srt(captions_of(SCORE))
    assert track.startswith("1\n00:00:00,000 --> 00:00:")
    assert captions_of(SCORE)[-1].text in track


def test_the_breath_fills_and_empties_six_times_a_minute() -> None:
    time = Timeline(SCORE, captions_of(SCORE))
    assert time.breath_at(0) == ("in", 0.0)
    assert time.breath_at(2_000) == ("in", 0.5)
    assert time.breath_at(4_000) == ("out", 1.0)
    assert time.breath_at(7_000) == ("out", 0.5)
    assert time.breath_at(60_000) == ("in", 0.0)


def test_the_step_that_is_played_is_named() -> None:
    time = Timeline(SCORE, captions_of(SCORE))
    for number, step in enumerate(SCORE.steps):
        assert time.step_at(step.start_ms) == number
    last = len(SCORE.steps) - 1
    assert [time.step_at(SCORE.duration_ms + late) for late in (-1, 0, 8_000)] == [
        last,
        last + 1,
        last + 1,
    ]


def test_the_last_words_may_be_read_to_their_end() -> None:
    last = captions_of(SCORE)[-1]
    assert last.end_ms == last.start_ms + reading_ms(last.text)
