"""Words come through a queue with the English that they carry."""

from datetime import UTC, datetime

from msgspec.structs import replace

from tests.craft.rendering.files import GIVEN, NOTE, WATCH
from unknot.craft.carrying import in_both, with_english
from unknot.craft.rendering.given import Given
from unknot.craft.said import Said, english_of
from unknot.craft.screening import OPEN

BACK = Said("rug", "back", "af")


def test_what_goes_into_a_file_comes_out_as_it_was() -> None:
    given = replace(GIVEN, limits=OPEN, watch=WATCH, note=NOTE, voice=None)
    assert in_both(with_english(given), Given) == given


def test_words_keep_their_english_wherever_they_stand() -> None:
    watch = replace(WATCH, because=BACK, emergency=(BACK, "plain"))
    through = in_both(with_english(replace(GIVEN, cautions=(BACK,), watch=watch)), Given)
    assert through.watch is not None
    words = (*through.cautions, through.watch.because, *through.watch.emergency)
    assert [*map(english_of, words)] == ["back", "back", "back", "plain"]
    assert words == ("rug", "rug", "rug", "plain")


def test_words_that_wait_in_plain_english_are_read_as_well() -> None:
    assert in_both('{"made": "today", "cautions": ["heed"]}', Given) == Given(
        "today", cautions=("heed",)
    )
    assert in_both(with_english(datetime(2026, 11, 25, tzinfo=UTC)), datetime).year == 2026
