"""A sheet: one page of steps for everybody, also for those who do not see it."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import typst
from msgspec.structs import replace

from tests.craft.rendering.files import GIVEN, NOTE, WATCH, written
from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, session
from unknot.craft.errors import InputError
from unknot.craft.knowledge import load_library
from unknot.craft.planning import Wish
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.sheet import sheet
from unknot.craft.rendering.sheet.steps import tempo_in_words
from unknot.craft.rendering.sheet.wording import UNPRINTED
from unknot.craft.score import Score, demonstrate, write_score
from unknot.craft.score.events import Stroke


def printed(score: Score, given: Given = GIVEN) -> bytes:
    return sheet(score, KNOWN, load_library(), given).pdf


def words(pdf: bytes) -> list[str]:
    pages = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def tagged(node: pikepdf.Object, kind: str) -> list[pikepdf.Object]:
    """Gather the elements of a kind from the tree of a tagged PDF."""
    if isinstance(node, pikepdf.Array):
        return [found for one in node for found in tagged(one, kind)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    below = tagged(node.K, kind) if "/K" in node else []
    return [node, *below] if node.get("/S") == kind else below


@pytest.mark.parametrize("minutes", [5, 20, 45])
def test_all_steps_stand_on_one_page(minutes: int) -> None:
    pages = words(printed(written(minutes)))
    assert len(pages) == 1
    for step in written(minutes).steps:
        assert step.title in pages[0]


def test_each_step_has_its_dose() -> None:
    (page,) = words(printed(written()))
    assert "1. Rest your hands: lower back, both sides 30 s resting" in page
    assert "3 min 5 s steady about 5 glides a minute" in page
    assert "20 s on each" in page


def test_brushes_of_both_hands_are_counted() -> None:
    score = demonstrate("feathering", KNOWN)
    (stroke,) = [one for one in score.events if isinstance(one, Stroke)]
    assert tempo_in_words([stroke], KNOWN) == f"about {2 * stroke.cycles} brushes a minute"


def test_it_says_when_to_stop_whom_to_call_and_what_it_is_limited_to() -> None:
    (page,) = words(printed(written()))
    for sign in load_library().advice_on("stop_sign"):
        assert sign[1:] in page
    assert "In an emergency call 112." in page
    assert "Written within these limits: Pressure at most 3 of 3." in page


def test_it_says_until_when_the_answers_behind_it_hold() -> None:
    (page,) = words(printed(written()))
    assert "Made on 25 November 2026. The answers behind it hold until 25 November, 14:00;" in page


def test_the_word_that_stops_everything_is_their_own() -> None:
    (page,) = words(printed(written(), replace(GIVEN, stop_word="red")))
    assert "The word “red” ends everything at once." in page


def test_advice_and_warnings_of_the_places_are_there() -> None:
    (page,) = words(printed(written(), replace(GIVEN, cautions=("Only on the side.",))))
    assert "Only on the side." in page
    assert "New pain between the blades with chest pain" in page


def test_whoever_watches_for_bruises_has_a_card_and_whoever_asks_has_a_note() -> None:
    first, watch, note = words(printed(written(), replace(GIVEN, watch=WATCH, note=NOTE)))
    assert first.startswith("A back massage of 20 minutes")
    assert watch.startswith("Look for bruises for 48 hours after the massage Because of: a blood")
    assert "The hours count from its end, not from the day on which this was made." in watch
    assert "Call 112 at once for • A new bruise that grows" in watch
    assert note.startswith("May this person have a gentle back massage?")
    assert "Written as: “warfrin” (warfarin)" in note
    assert "Until you answer Gliding only" in note


def test_a_session_that_asks_for_it_brings_the_card_by_itself() -> None:
    score = write_score(session(Wish(minutes=10), WARFARIN_ALLOWED), KNOWN)
    _, watch = words(printed(score))
    assert watch.startswith(
        "Look for bruises for 48 hours after the massage The massage ended on (day and time)"
    )
    for sign in load_library().advice_on("bruise_watch_emergency"):
        assert sign[1:] in watch


def test_the_hands_have_the_tone_that_was_chosen() -> None:
    dark, light = (printed(written(), replace(GIVEN, giver_tone=tone)) for tone in (1, 5))
    assert dark != light


def test_words_are_never_markup() -> None:
    odd = "#eval(1) *not bold* \\ [x] $y$ @z <a>"
    (page,) = words(printed(written(), replace(GIVEN, cautions=(odd,))))
    assert odd in page


@pytest.mark.parametrize("odd", ["停", "😀" * 50, "ﷺ", "\a"])
def test_where_no_font_has_a_letter_a_sign_stands_for_it_and_each_page_says_so(odd: str) -> None:
    asking = (replace(NOTE.asking[0], medicines=(f"“{odd}” (warfarin)",)),)
    note = replace(NOTE, asking=asking)
    made = sheet(
        written(),
        KNOWN,
        load_library(),
        replace(GIVEN, stop_word=f"{odd} né", watch=WATCH, note=note),
    )
    pages = words(made.pdf)
    assert "The word “□ né” ends everything at once." in pages[0]
    assert "Written as: “□” (warfarin)" in pages[2]
    assert [UNPRINTED in page for page in pages] == [True, True, True]
    assert made.otherwise == UNPRINTED


def test_a_sheet_that_can_be_set_as_it_was_written_says_nothing_of_letters() -> None:
    made = sheet(written(), KNOWN, load_library(), replace(GIVEN, stop_word="né → ё ა א ❤️"))
    assert made.otherwise == ""
    assert "□" not in "".join(words(made.pdf))


def test_a_sheet_that_cannot_be_set_at_all_is_refused_with_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_by_typst = typst.compile
    monkeypatch.setattr(typst, "compile", lambda *_, **__: set_by_typst(b"#thing"))
    with pytest.raises(
        InputError, match=r"This sheet cannot be printed: unknown variable: thing\."
    ):
        printed(written())


def test_it_is_read_aloud_with_its_title_its_language_and_its_pictures() -> None:
    pdf = pikepdf.open(BytesIO(printed(written())))
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "A back massage of 20 minutes"
    assert pdf.Root.Lang == "en"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    figures = tagged(pdf.Root.StructTreeRoot, "/Figure")
    assert len(figures) == len(written().steps)
    assert str(figures[0].Alt).startswith("A back from behind, marked at the place: lower back")
    assert [len(tagged(pdf.Root.StructTreeRoot, f"/H{level}")) for level in (1, 2)] == [1, 4]


def test_it_brings_its_fonts_along() -> None:
    pdf = pikepdf.open(BytesIO(printed(written())))
    fonts = [one for page in pdf.pages for one in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "/FontFile3" in font.DescendantFonts[0].FontDescriptor


def test_the_same_is_the_same_to_the_byte() -> None:
    assert printed(written()) == printed(written())
