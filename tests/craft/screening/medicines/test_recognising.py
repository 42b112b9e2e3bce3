"""What people write into a field for medicines, as it comes."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.screening.medicines.conftest import Recognise
from unknot.craft.knowledge import load, load_library
from unknot.craft.screening.medicines import Match, Recognised
from unknot.craft.screening.medicines import recognise as recognise_with
from unknot.craft.screening.medicines.meanings import all_names

NAMES = sorted({name.text for name in all_names(load_library())})
WORDS = ("20mg", "tablet", "my", "husband", "stopped", "no", "geen", "or", "for", "heart", "blorbo")

entries = st.lists(
    st.one_of(
        st.sampled_from(NAMES),
        st.sampled_from(WORDS),
        st.text(string.ascii_lowercase, min_size=1, max_size=9),
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


def recognised(text: str) -> Recognised:
    return recognise_with(text, load(), load_library())


def heard(found: Recognised) -> list[object]:
    return [
        (one.match, one.meanings, one.remarks, one.rules, one.not_sure, one.certain)
        for one in found.mentions
    ]


def generics(found: Recognised) -> list[str]:
    return [one.generic for mention in found.mentions for one in mention.meanings]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("Xarelto 20mg tab", ["rivaroxaban"]),
        ("ASPIRIN 81MG", ["acetylsalicylic acid"]),
        ("clexane inj 40 mg/0.4ml", ["enoxaparin"]),
        ("Xarelto20mg", ["rivaroxaban"]),
        ("W A R F A R I N", ["warfarin"]),
        ("war\u200bfarin", ["warfarin"]),
        ("ＷＡＲＦＡＲＩＮ", ["warfarin"]),
        ("Cipla aspirin", ["acetylsalicylic acid"]),
        ("Efexor XR 75 mg", ["venlafaxine"]),
        ("aspirin, clopidogrel + Eliquis & Prozac", [
            "acetylsalicylic acid", "clopidogrel", "apixaban", "fluoxetine",
        ]),
        ("Voltaren for my back and Coumadin at night", ["diclofenac", "warfarin"]),
        ("heparin, combinations", ["heparin, combinations"]),
        ("rivaroxaban and acetylsalicylic acid", ["rivaroxaban and acetylsalicylic acid"]),
        ("warfarin\nXarelto", ["warfarin", "rivaroxaban"]),
    ],
)  # fmt: skip
def test_exact_names_are_certain(entry: str, found: list[str], recognise: Recognise) -> None:
    said = recognise(entry)
    assert generics(said) == found
    assert all(mention.certain for mention in said.mentions)
    assert said.asks == ()


def test_several_in_one_line_in_afrikaans(recognise: Recognise) -> None:
    said = recognise("warfarin, aspirin en 'n waterpil")
    assert [mention.words for mention in said.mentions] == ["warfarin", "aspirin", "waterpil"]
    assert list(said.asks) == ["What is the water tablet for, and what is it called?"]


def test_a_mention_says_where_it_came_from(recognise: Recognise) -> None:
    text = "Plavix\n  Disprin  Cardiocare every day"
    mention = recognise(text).mentions[1]
    assert text[mention.start : mention.end] == mention.words == "Disprin  Cardiocare"


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("blood thinners", {"anticoagulant"}),
        ("'n bloedverdunner", {"anticoagulant"}),
        ("INR checks", {"anticoagulant"}),
        ("yellow book", {"anticoagulant"}),
        ("belly injections after a flight", {"anticoagulant"}),
        ("stent tablets", {"anticoagulant"}),
        ("baby aspirin", {"low_dose_aspirin"}),
        ("anti-inflammatories", {"nsaid_regular"}),
        ("ontstekingsmiddel", {"nsaid_regular"}),
        ("antidepressants", {"ssri_snri"}),
        ("pynstillers", {"masked_pain", "nsaid_regular", "sedating_medicines"}),
        ("sleeping tablets", {"sedating_medicines"}),
        ("cortisone", {"long_term_steroids"}),
        ("vitamins", {"supplements_bleeding"}),
        ("chemo", {"cancer_on_treatment", "low_platelets"}),
        ("bloeddrukpille", {"bp_controlled", "bp_uncontrolled"}),
    ],
)
def test_plain_words_for_a_class_count(words: str, rules: set[str], recognise: Recognise) -> None:
    assert {rule for one in recognise(words).mentions for rule in one.rules} == rules


@pytest.mark.parametrize("words", ["water pills", "the pill", "die pil", "heart tablets"])
def test_a_class_that_the_evidence_does_not_know_is_asked_about(
    words: str, recognise: Recognise
) -> None:
    said = recognise(words)
    assert said.asks
    assert said.mentions[0].not_sure


@pytest.mark.parametrize(
    "entry",
    ["none", "None.", "nothing", "NO", "n/a", "geen", "niks nie", "Geen medisyne", "nee, niks",
     "I don't take anything", "no medication at the moment", "Ek neem niks nie"],
)  # fmt: skip
def test_none_is_no_mention(entry: str, recognise: Recognise) -> None:
    said = recognise(entry)
    assert (said.mentions, said.asks, said.said_none) == ((), (), True)


@pytest.mark.parametrize(
    "entry",
    ["I don't know", "not sure", "weet nie", "no idea", "none that I remember", "no regular ones",
     "something for my heart", "iets vir my hart", "a small white pill", "20mg", "twice a day",
     "XR", "my husband", "stopped", "!!!", "?", "-", "💊", "💊💊", "<b></b>", "7", "K"],
)  # fmt: skip
def test_words_without_a_name_are_asked_back_and_not_sure(entry: str, recognise: Recognise) -> None:
    said = recognise(entry)
    assert not said.said_none
    assert said.asks
    assert [one.not_sure for one in said.mentions] == [("q_bloodthinner",)] * len(said.mentions)


def test_something_unnamed_beside_a_name_is_asked_about(recognise: Recognise) -> None:
    said = recognise("aspirin and something for my heart")
    assert [one.match for one in said.mentions] == [Match.NAME, Match.UNREAD]
    assert recognise("aspirin, one tablet daily, for my heart").asks == ()


def test_an_unknown_name_is_asked_about_and_is_not_sure(recognise: Recognise) -> None:
    said = recognise("Mervaquil 10mg")
    assert list(said.asks) == ["We do not know “Mervaquil” yet. What is it for?"]
    assert [one.not_sure for one in said.mentions] == [("q_bloodthinner",)]


def test_unknown_names_beyond_a_few_are_asked_about_together(recognise: Recognise) -> None:
    said = recognise(", ".join(f"{letter}zorblit" for letter in "abcdefghij"))
    assert len(said.mentions) == 10
    assert len(said.asks) == 6


def test_a_contradiction_is_asked_about_and_the_medicine_counts(recognise: Recognise) -> None:
    said = recognise("no medicines… I take Eliquis")
    assert [one.rules for one in said.mentions] == [("anticoagulant",)]
    assert list(said.asks) == [
        "You wrote that there is none, and also “Eliquis”. Which of the two is right?"
    ]
    assert recognise("Eliquis, nothing else").asks == ()


@pytest.mark.parametrize("blank", ["", "   ", "\n\n\t", "\u200b"])
def test_nothing_visible_is_nothing(blank: str, recognise: Recognise) -> None:
    said = recognise(blank)
    assert (said.mentions, said.asks, said.said_none) == ((), (), False)


@pytest.mark.parametrize("piece", ["a", "warfarin", "blorbo ", "w ", "💊", "<b>", "aspirn, ", "1 "])
def test_ten_thousand_letters_are_read_and_asked_about(piece: str, recognise: Recognise) -> None:
    assert recognise((piece * 10_000)[:10_000]).asks


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    said = recognised(text)
    for mention in said.mentions:
        assert said.text[mention.start : mention.end] == mention.words


@given(entries)
@settings(max_examples=200)
def test_letter_case_changes_nothing(entry: str) -> None:
    assert heard(recognised(entry.upper())) == heard(recognised(entry))


@given(entries, st.sampled_from(["  ", "\t", " \u00a0"]))
@settings(max_examples=200)
def test_spacing_changes_nothing(entry: str, space: str) -> None:
    assert heard(recognised(f" {entry.replace(' ', space)} ")) == heard(recognised(entry))


@given(st.one_of(entries, st.text(max_size=60)))
@settings(max_examples=300)
def test_what_was_written_is_never_nothing(text: str) -> None:
    said = recognised(text)
    assert said.mentions or said.said_none or not said.text.strip()


@pytest.mark.parametrize(
    "entry",
    ["none\ufffd", "\ufffd", "Ecotrin \ufffd", "warf\ufffdrin", "no \ufffd", "\x01", "none\x00"],
)
def test_letters_that_were_lost_are_asked_for(entry: str) -> None:
    found = recognised(entry)
    assert found.mentions[-1].match is Match.UNREAD
    assert found.mentions[-1].not_sure != ()
