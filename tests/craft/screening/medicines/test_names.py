"""Every name of the evidence, however it is written."""

import pytest

from tests.craft.screening.medicines.conftest import Recognise
from unknot.craft.knowledge import Library, load_library
from unknot.craft.screening.medicines import Match, Recognised
from unknot.craft.screening.medicines.index import BESIDE, index_of
from unknot.craft.screening.medicines.meanings import all_names
from unknot.craft.screening.medicines.proposals import proposals
from unknot.craft.screening.medicines.shelves import ANY_COUNT
from unknot.craft.screening.medicines.words import compact, phrase

LIBRARY = load_library()
NAMES = {name.text: name for name in all_names(LIBRARY)}
WRITTEN = (
    "{}",
    "  {}  ",
    "{} 20mg tab",
    "{} 40 mg/0.4ml inj",
    "<b>{}</b>",
    "“{}”",
    "I take {} every morning.",
    "Ek drink {} elke oggend",
)


def meanings(recognised: Recognised) -> set[tuple[str, tuple[str, ...]]]:
    return {(one.group, one.rules) for found in recognised.mentions for one in found.meanings}


def test_every_name_resolves_to_its_class(recognise: Recognise) -> None:
    for name in NAMES.values():
        found = recognise(name.text)
        assert [one.match for one in found.mentions] == [Match.NAME], name.text
        assert (name.meaning.group, name.meaning.rules) in meanings(found), name.text
        assert found.mentions[0].certain or found.asks, name.text


def test_what_stands_around_a_name_changes_nothing(recognise: Recognise) -> None:
    changed = [
        text.format(name)
        for name in NAMES
        for text in WRITTEN
        if meanings(recognise(text.format(name))) != meanings(recognise(name))
    ]
    assert changed == []


def test_case_spaces_and_hyphens_change_nothing(recognise: Recognise) -> None:
    changed = [
        form
        for name in NAMES
        for form in forms_of(name)
        if meanings(recognise(form)) != meanings(recognise(name))
    ]
    assert changed == []


def forms_of(name: str) -> set[str]:
    spaced = {name.replace(" ", between) for between in ("", "  ", "\t", "-")}
    return {name.upper(), name.lower(), name.title(), *spaced, name.replace("-", " ")}


GROUPS = [group for kind in LIBRARY.medicine_classes.values() for group in kind.groups]


@pytest.mark.parametrize("group", GROUPS)
def test_the_groups_of_the_evidence_are_names_too(group: str, recognise: Recognise) -> None:
    first = recognise(group).mentions[0]
    assert first.match is Match.NAME
    assert first.rules


def test_every_spelling_is_of_a_name_in_the_tables(library: Library) -> None:
    written = {
        name
        for one in library.medicines.values()
        for name in (
            one.generic,
            *one.synonyms,
            *one.brands_international,
            *one.brands_south_africa,
        )
    } | {name for group in library.medicine_groups.values() for name in group.names}
    assert set(library.medicine_spellings) <= written
    unread = {name for name in written - set(library.medicine_spellings) if ":" in name}
    assert unread == set()


def test_no_word_beside_a_name_is_a_name_itself(library: Library) -> None:
    index = index_of(library)
    beside = {word for kind in BESIDE for word in library.medicine_words[kind].words}
    remarks = {word for one in library.medicine_remarks.values() for word in one.words}
    assert {word for word in beside | remarks if index.named(compact(phrase(word)))} == set()


def test_no_word_beside_a_name_is_one_slip_away_from_one(library: Library) -> None:
    index = index_of(library)
    beside = {word for kind in BESIDE for word in library.medicine_words[kind].words}
    remarks = {word for one in library.medicine_remarks.values() for word in one.words}
    near = {
        (word, proposal.key)
        for word in beside | remarks
        for proposal in proposals(compact(word), ANY_COUNT, index)
        if proposal.near
    }
    assert near == set()


def test_choosing_what_a_question_offers_settles_it(recognise: Recognise) -> None:
    for name in NAMES.values():
        found = recognise(name.label)
        assert {mention.match for mention in found.mentions} == {Match.NAME}, name.label
        assert {rule for one in found.mentions for rule in one.rules} >= set(name.meaning.rules)
        assert not any(ask.startswith(("Do you mean", "Is “")) for ask in found.asks), name.label
