"""Knowledge in Afrikaans says what it says in English, and nothing else."""

import re
from dataclasses import fields

import pytest

from unknot.craft.knowledge import Knowledge, Library, load, load_library
from unknot.craft.knowledge.checking import check_cues
from unknot.craft.knowledge.translating import _changed, texts_of
from unknot.craft.language import NAMES
from unknot.craft.said import english_of

OTHERS = [name for name in NAMES if name != "en"]
PROMISES = {
    "af": re.compile(r"\b(genees|genesing|ontgif|gifstow|reg ?sit|klinies bewys)", re.I),
}
"""What may not be promised, in the words of each language."""
SPEAKS_OF_IT = re.compile(r"heal|cure|detox|toxin|realign|back in|puts? a disc|clinically", re.I)


def everything(language: str) -> list[str]:
    wholes: list[Knowledge | Library] = [load(language), load_library(language)]
    return [text for whole in wholes for _, text in texts_of(whole)]


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_said_in_the_language_with_its_own_english(language: str) -> None:
    assert [english_of(text) for text in everything(language)] == everything("en")


@pytest.mark.parametrize("language", OTHERS)
def test_but_for_its_texts_it_is_the_same_knowledge(language: str) -> None:
    knowledge = _changed(load(language), english_of)
    library = _changed(load_library(language), english_of)
    assert tables(knowledge) == tables(load())
    assert tables(library) == tables(load_library())


def tables(whole: Knowledge | Library) -> dict[str, object]:
    named = (field.name for field in fields(whole) if field.name != "speech")
    return {name: getattr(whole, name) for name in named}


def test_the_same_language_gives_the_same_value() -> None:
    assert load("af") is load("af")
    assert load() is load("en")


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_voice_may_say_is_short_and_whole_in_each_language(language: str) -> None:
    check_cues(load(language), load_library().wording.forbidden)


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_promises_what_its_english_does_not_speak_of(language: str) -> None:
    promised = [
        text
        for text in everything(language)
        if PROMISES[language].search(text) and not SPEAKS_OF_IT.search(english_of(text))
    ]
    assert promised == []


def test_in_afrikaans_bones_are_never_legs() -> None:
    on_bones = [text for text in everything("af") if re.search(r"\bbones\b", english_of(text))]
    assert len(on_bones) > 5
    assert [text for text in on_bones if "beendere" not in text] == []
