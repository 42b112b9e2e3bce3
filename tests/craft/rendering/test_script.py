"""A session can be read aloud from paper."""

from msgspec.structs import replace

from tests.craft.rendering.files import GIVEN, WATCH, written
from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, session
from unknot.craft.knowledge import load_library
from unknot.craft.planning import Company, Preset, Wish
from unknot.craft.rendering.script import script
from unknot.craft.rendering.sheet.page import page_of
from unknot.craft.score import Score, write_score


def text_of(score: Score) -> str:
    return script(score, KNOWN, load_library(), GIVEN)


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def lines(wish: Wish, answers: object = None) -> list[str]:
    return text_of(write_score(session(wish, answers or {"*": "no"}), KNOWN)).splitlines()


def test_it_says_how_long_with_whom_and_how_to_lie() -> None:
    text = lines(Wish(minutes=20))
    assert text[0] == "A massage of 20 minutes, with someone who helps"
    assert "Position: lying face down." in text
    assert lines(Wish(company=Company.ALONE))[0] == "A massage of 20 minutes, on your own"


def test_it_says_what_is_left_out() -> None:
    text = " ".join(lines(Wish(), WARFARIN_ALLOWED))
    assert "Pressure at most 2 of 3. Left out: small circles, tapping, shaking, press and" in text
    assert "At most 20 minutes. Look for bruises for 48 hours afterwards." in text


def test_it_says_all_signs_that_end_it_as_the_table_has_them() -> None:
    text = " ".join(" ".join(lines(Wish())).split())
    for sign in load_library().advice_on("stop_sign"):
        assert sign[1:] in text


def test_the_word_that_ends_it_is_the_one_that_was_agreed_on_and_nobody_alone_needs_one() -> None:
    score = write_score(session(Wish(), {"*": "no"}), KNOWN)
    agreed = script(score, KNOWN, load_library(), replace(GIVEN, stop_word="tide"))
    assert "The word “tide” ends everything at once." in agreed
    assert "ends everything" not in "\n".join(lines(Wish(company=Company.ALONE)))


def test_it_says_all_that_the_sheet_says_to_heed() -> None:
    score = write_score(session(Wish(), WARFARIN_ALLOWED), KNOWN)
    given = replace(GIVEN, cautions=("Only on the side.",), watch=WATCH)
    page = page_of(score, KNOWN, load_library(), given)
    text = in_one_line(script(score, KNOWN, load_library(), given))
    watch = page.watch
    assert watch is not None
    heeded = (*page.signs, *page.stop, *page.cautions, *watch.emergency, *watch.same_day)
    for line in (*heeded, watch.title, watch.because, watch.words["emergency"]):
        assert line.said in text
    assert "In an emergency call 112." in text


def test_without_answers_it_still_looks_for_bruises_as_long_as_its_score_asks() -> None:
    text = in_one_line(text_of(write_score(session(Wish(), WARFARIN_ALLOWED), KNOWN)))
    assert "Look for bruises for 48 hours after the massage" in text
    assert "Call 112 at once for:" in text
    assert "Look for bruises" not in in_one_line(text_of(written()))


def test_every_step_has_its_time_and_its_reason() -> None:
    score = write_score(session(Wish()), KNOWN)
    text = text_of(score)
    assert text.count("Why: ") == len(score.steps)
    assert " 0:00  1. Rest your hands: lower back, both sides" in text


def test_it_says_whom_a_sentence_addresses_where_two_are_there() -> None:
    text = "\n".join(lines(Wish()))
    assert " 0:00  to both: “Let’s begin. You can stop at any time.”" in text
    assert "to both: “Now" not in text
    assert "to both" not in "\n".join(lines(Wish(company=Company.ALONE)))


def test_the_classic_session_begins_with_the_space_and_warm_hands() -> None:
    text = "\n".join(lines(Wish(preset=Preset.CLASSIC)))
    assert text.index("Prepare the space") < text.index("Warm your hands") < text.index("Glide")


def test_no_line_is_wider_than_a_page() -> None:
    assert max(map(len, lines(Wish(minutes=45)))) <= 78
    assert max(map(len, lines(Wish(), WARFARIN_ALLOWED))) <= 78
