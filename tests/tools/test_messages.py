"""The catalogues hold all that is said, and say it with the same words filled in."""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog

from tools.messages.catalogues import (
    Gathered,
    compiled_of,
    faults_of,
    in_mo,
    in_po,
    read,
    with_all_of,
)
from tools.messages.message import Message
from tools.messages.of_code import in_code
from tools.messages.of_templates import in_template

SAID: Gathered = {
    "Rest {where}.": [Message("Rest {where}.", "", "a.py")],
    ("{count} day", "{count} days"): [Message("{count} day", "{count} days", "b.py")],
}


def catalogue(*rest: str, days: tuple[str, str] = ("{count} dag", "{count} dae")) -> Catalog:
    made = Catalog(locale="af")
    if rest:
        made.add("Rest {where}.", rest[0])
    made.add(("{count} day", "{count} days"), days)
    return made


def test_a_catalogue_that_says_everything_has_no_fault() -> None:
    assert list(faults_of(catalogue("Rus {where}."), SAID)) == []


def test_what_is_missing_is_named() -> None:
    assert list(faults_of(catalogue(), SAID)) == ["not translated: Rest {where}."]
    half = catalogue("Rus {where}.", days=("{count} dag", ""))
    assert list(faults_of(half, SAID)) == ["not translated: {count} day"]


def test_what_is_fuzzy_is_named() -> None:
    guessed = catalogue("Rus {where}.")
    message = guessed.get("Rest {where}.")
    assert message is not None
    message.flags.add("fuzzy")
    assert list(faults_of(guessed, SAID)) == ["fuzzy: Rest {where}."]


def test_what_is_filled_in_otherwise_is_named() -> None:
    assert list(faults_of(catalogue("Rus {waar}."), SAID)) == [
        "filled in otherwise: Rest {where}. → Rus {waar}."
    ]


def test_what_nobody_says_any_more_is_named_and_left_out_when_it_is_written_anew() -> None:
    old = catalogue("Rus {where}.")
    old.add("Gone", "Weg")
    assert list(faults_of(old, SAID)) == ["no longer said: Gone"]
    assert list(faults_of(with_all_of(old, SAID, "af"), SAID)) == []


def test_a_catalogue_is_written_the_same_each_time() -> None:
    first = with_all_of(catalogue("Rus {where}."), SAID, "af")
    again = with_all_of(first, SAID, "af")
    assert in_po(first) == in_po(again)
    first.creation_date = datetime(1999, 1, 1, tzinfo=UTC)
    assert in_mo(first) == in_mo(again)


def test_what_is_read_is_what_is_written() -> None:
    assert compiled_of("af").read_bytes() == in_mo(read("af"))


def test_sentences_are_gathered_from_code_in_tables_and_by_number(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text(
        'A = to_say({"a": "One.", "b": ("Two.", "Three.")})\n'
        'known.phrased("Four {x}.", x=1)\n'
        'say("Five." if x else "Six.")\n'
        'wording.say("begin", 0)\n'
        'known.numbered("{count} day", "{count} days", 2)\n'
        "known.phrased(A)\n"
        "KEPT = gettext_noop('Seven.')\n",
        encoding="utf-8",
    )
    assert [one.key for one in in_code(code, "code.py")] == [
        "One.",
        "Two.",
        "Three.",
        "Four {x}.",
        "Five.",
        "Six.",
        ("{count} day", "{count} days"),
        "Seven.",
    ]


def test_sentences_are_gathered_from_templates(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '{% load i18n %}<p title="{% translate "Here" %}">{% blocktranslate trimmed with a=b.c %}\n'
        "  Rest {{ a }}\n  now.\n{% endblocktranslate %}</p>\n"
        '{% include "x.html" with words=_("Begin") %}\n'
        "{% blocktranslate count n=n %}One{% plural %}{{ n }} many{% endblocktranslate %}",
        encoding="utf-8",
    )
    found = [one.key for one in in_template(page, "page.html")]
    assert found == ["Here", "Rest %(a)s now.", "Begin", ("One", "%(n)s many")]
