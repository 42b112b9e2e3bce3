"""What click says of a command that was typed wrongly is said in the language asked for, too."""

import os

import pytest

from tests.commands.running import unknot
from unknot.commands.usage import language_among

AF = ("--language", "af")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("plan", "--minuts", "9"), "Fout: Daar is geen opsie '--minuts' nie."),
        (("plan", "--minutes", "x"), "Fout: Ongeldige waarde vir '--minutes': 'x' is ongeldig"),
        (("check",), "Fout: Ontbrekende argument 'FILE'."),
        (("picture",), "Fout: Ontbrekende opsie '-o' / '--output'."),
        (("picture", "-o", "x", "--tone", "9"), "Fout: Ongeldige waarde vir '--tone': 9 val"),
        (("picture", "-o", "x", "--build", "y"), "Fout: Ongeldige waarde vir '--build': 'y' is"),
        (("points", "one", "two"), "Fout: Te veel woorde (one two)"),
        (("knead",), "Fout: Daar is geen opdrag 'knead' nie."),
    ],
)
def test_what_was_typed_wrongly_is_told_in_afrikaans(words: tuple[str, ...], told: str) -> None:
    refused = unknot(*words, *AF)
    assert refused.exit_code == 2
    assert refused.stderr.startswith("Gebruik: ")
    assert told in refused.stderr


def test_an_option_that_lacks_its_value_is_told_in_afrikaans() -> None:
    refused = unknot("plan", *AF, "--minutes")
    assert "Fout: Opsie '--minutes' het ’n waarde nodig." in refused.stderr


def test_a_command_in_afrikaans_leaves_the_next_one_in_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    unknot("plan", "--minuts", "9", *AF)
    assert "Error: No such option '--minuts'." in unknot("plan", "--minuts", "9").stderr
    assert os.environ["LANGUAGE"] == "de"


def test_a_language_that_nobody_translated_is_spoken_to_in_english() -> None:
    refused = unknot("plan", "--minuts", "9", "--language", "tlh")
    assert "Error: No such option '--minuts'." in refused.stderr


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (("plan", "--language", "af"), "af"),
        (("--language=af", "plan"), "af"),
        (("plan", "--language", "en", "--language", "af"), "af"),
        (("plan", "--language"), ""),
        (("plan", "--languages", "af"), ""),
        ((), ""),
    ],
)
def test_the_language_is_found_among_the_words(words: tuple[str, ...], language: str) -> None:
    assert language_among(words) == language
