"""Commands answer in the language that was asked for."""

import json
from pathlib import Path

import pytest

from tests.commands.running import unknot
from unknot.craft.score import decode


@pytest.mark.usefixtures("folder")
def test_a_plan_is_told_in_afrikaans() -> None:
    told = unknot("plan", "--answers", "well.json", "--language", "af").output
    assert told.startswith("20 minute, op die maag")
    assert "Laat jou hande rus: onderrug, albei kante" in told


@pytest.mark.usefixtures("folder")
def test_a_verdict_stands_beside_its_english() -> None:
    told = unknot("screen", "--answers", "warfarin.json", "--language", "af").output
    assert told.splitlines()[0] == (
        "Nog geen plan nie: ’n dokter, apteker of vroedvrou moet eers instem."
        " (No plan yet: a doctor, pharmacist or midwife has to agree first.)"
    )


@pytest.mark.usefixtures("folder")
def test_a_score_keeps_its_language_and_its_files_follow_it() -> None:
    unknot("score", "--answers", "well.json", "--language", "af", "-o", "rug.json")
    assert decode(Path("rug.json").read_bytes()).language == "af"
    assert unknot("render", "rug.json", "--to", "text", "-o", "rug.txt").exit_code == 0
    written = Path("rug.txt").read_text(encoding="utf-8")
    assert "Posisie: op die maag." in written
    assert "Stop dadelik" in written
    assert "(Stop at once for)" in written


@pytest.mark.usefixtures("folder")
def test_a_language_that_nobody_translated_is_refused_in_a_sentence() -> None:
    told = unknot("plan", "--answers", "well.json", "--language", "tlh")
    assert told.exit_code == 2
    assert told.stderr == "Error: “tlh” is no language we speak. Accepted: en, af.\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("plan", "--answers", "well.json", "--minutes", "99"),
            "Fout: 99 minute is nie ’n lengte wat ons beplan nie. Aanvaar word: 5 tot 45 minute.",
        ),
        (
            ("plan", "--answers", "well.json", "--aim", "releif"),
            "Fout: “releif” is geen aim wat ons ken nie. Bedoel jy “relief”? Aanvaar word: relief,"
            " calm, wake.",
        ),
        (
            ("check", "well.json"),
            "Fout: Dit is nie ’n partituur van Unknot nie. Aanvaar word: ’n partituur van weergawe"
            " 1 tot 2, soos “unknot score” dit skryf.",
        ),
        (
            ("replay", "well.json"),
            "Fout: Dit is nie ’n klaring van Unknot nie. Aanvaar word: ’n klaring van weergawe 1,"
            " soos “unknot screen -o” dit skryf.",
        ),
        (("medicines", "nowhere.txt"), "Fout: “nowhere.txt” kan nie gelees word nie: "),
    ],
)
def test_errors_are_told_in_afrikaans(words: tuple[str, ...], told: str) -> None:
    refused = unknot(*words, "--language", "af")
    assert refused.exit_code == 2
    assert refused.stderr.startswith(told)


@pytest.mark.usefixtures("folder")
def test_what_is_withheld_stands_beside_its_english() -> None:
    refused = unknot("plan", "--answers", "warfarin.json", "--language", "af")
    assert refused.exit_code == 3
    first, *_, hint = refused.stderr.splitlines()
    assert first.endswith("(No plan yet: a doctor, pharmacist or midwife has to agree first.)")
    assert hint == (
        "Met --interim: wat intussen gedoen mag word. (With --interim: what may be done meanwhile.)"
    )


@pytest.mark.usefixtures("folder")
def test_the_checker_gives_its_reasons_in_afrikaans_with_english_keys() -> None:
    unknot("score", "--answers", "well.json", "-o", "back.json")
    asked = ("check", "back.json", "--answers", "warfarin.json", "--interim", "--language", "af")
    told = unknot(*asked)
    assert told.exit_code == 3
    assert (
        "minutes: Dit duur 20 minute; 10 word toegelaat. (It lasts 20 minutes of 10 allowed.)"
        in told.stdout
    )
    assert "Oortredings: " in told.stdout
    assert told.stderr.startswith("Hierdie partituur mag nie met hierdie antwoorde gespeel word")
    breaches = json.loads(unknot(*asked, "--json").stdout)["breaches"]
    assert {"at_ms", "code", "text"} == set(breaches[0])
    assert "Dit duur 20 minute; 10 word toegelaat." in [one["text"] for one in breaches]


@pytest.mark.usefixtures("folder")
def test_limits_are_told_in_afrikaans() -> None:
    told = unknot("screen", "--answers", "well.json", "--language", "af").stdout
    assert "Binne: druk hoogstens 3; hoogstens 45 minute" in told
    assert "(Within: pressure at most 3; at most 45 minutes" in told


@pytest.mark.parametrize("command", ["techniques", "points"])
def test_what_there_is_to_know_is_told_in_afrikaans(command: str) -> None:
    assert unknot(command).stdout != unknot(command, "--language", "af").stdout


def test_what_is_asked_back_is_asked_in_afrikaans() -> None:
    words = ("screen", "--words", "I take warfrin and my back aches.", "--asks")
    english, afrikaans = unknot(*words).stdout, unknot(*words, "--language", "af").stdout
    asked = [line for line in english.splitlines() if line.startswith("?")]
    assert asked
    assert not set(asked) & set(afrikaans.splitlines())
