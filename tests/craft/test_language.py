"""Sentences are said in a language, and hold their English."""

import gettext
import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from unknot.craft.errors import InputError
from unknot.craft.language import IN_ENGLISH, Speech, guarded, speech_in
from unknot.craft.said import Said, english_of


def speech(**said: str) -> Speech:
    catalogue = Catalog(locale="af")
    for english, told in said.items():
        catalogue.add(english, told)
    catalogue.add(("{count} day", "{count} days"), ("{count} dag", "{count} dae"))
    file = io.BytesIO()
    write_mo(file, catalogue)
    file.seek(0)
    return Speech("af", gettext.GNUTranslations(file))


def test_english_needs_no_catalogue_and_stays_plain() -> None:
    assert IN_ENGLISH.phrased("Rest {where}.", where="here") == "Rest here."
    assert type(IN_ENGLISH.phrased("Rest.")) is str
    assert IN_ENGLISH.numbered("{count} day", "{count} days", 1) == "1 day"


def test_a_sentence_is_filled_in_with_words_of_its_language_and_its_english_with_theirs() -> None:
    spoken = speech(back="rug")
    spoken_of = spoken.phrased("The {part}.", part=spoken.phrased("back"))
    assert (spoken_of, english_of(spoken_of)) == ("The rug.", "The back.")


def test_numbers_are_said_as_the_language_counts() -> None:
    said = [speech().numbered("{count} day", "{count} days", count) for count in (1, 2)]
    assert said == ["1 dag", "2 dae"]
    assert [english_of(one) for one in said] == ["1 day", "2 days"]


def test_what_is_said_already_stays_so_and_nothing_is_said_of_nothing() -> None:
    said = speech(back="rug").phrased("back")
    assert speech(rug="carpet").phrased(said) is said
    assert speech().phrased("") == ""


def test_a_language_that_nobody_translated_is_refused() -> None:
    with pytest.raises(InputError, match=r"“xx” is no language we speak\. Accepted: en, af"):
        speech_in("xx")


def test_what_nobody_reviewed_stands_beside_its_english_on_paper() -> None:
    assert guarded(Said("Stop.", "Stop now.", "af")) == "Stop. (Stop now.)"
    assert guarded("Stop now.") == "Stop now."
