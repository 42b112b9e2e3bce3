"""What pages say about health stands beside its English, or guards nobody and is named as such.

Words are looked for, so a text that keeps somebody safe without any of them is not found here.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType

WEBSITE = Path("src/unknot/website")
ON_HEALTH = re.compile(
    r"medicin|fever|doctor|pharmac|midwife|pregnan|hurt|emergenc|allerg|health|blood|touch|bruise"
    r"|bleed|\bill\b|injur|\bpain|operation|a fall|is safe|massage today|no massage",
    re.IGNORECASE,
)
GUARDING_NOBODY = frozenset(
    Path(__file__).with_name("guarding_nobody.txt").read_text(encoding="utf-8").splitlines()
)
SAID_ALONE = frozenset({"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext"})
SENTENCE = re.compile(r"""translate\s+(["'])(.*?)\1""")


def said_alone_in_template(text: str) -> Iterator[str]:
    """Give what a template says outside {% beside %}."""
    guarded, block = 0, None
    for token in Lexer(text).tokenize():
        tag = token.contents if token.token_type is TokenType.BLOCK else ""
        if tag in ("beside", "endbeside"):
            guarded += 1 if tag == "beside" else -1
        elif tag.startswith("blocktranslate"):
            block = ""
        elif tag == "endblocktranslate":
            if not guarded:
                yield " ".join((block or "").split())
            block = None
        elif block is not None:
            block += token.contents if token.token_type is TokenType.TEXT else " "
        elif (found := SENTENCE.match(tag)) and not guarded:
            yield found[2]


def said_alone_in_code(text: str) -> Iterator[str]:
    """Give what code says by gettext, which keeps no English at hand."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
            name = called.id if isinstance(called, ast.Name) else called
            if name in SAID_ALONE:
                constants = (one for one in node.args[:2] if isinstance(one, ast.Constant))
                yield from (one.value for one in constants if isinstance(one.value, str))


def on_health(said: Iterator[str]) -> set[str]:
    return {" ".join(one.split()) for one in said if ON_HEALTH.search(one)}


@pytest.mark.parametrize(
    "file",
    sorted((*WEBSITE.rglob("templates/**/*.html"), *WEBSITE.rglob("*.py"))),
    ids=lambda file: str(file.relative_to(WEBSITE)),
)
def test_words_on_health_stand_beside_their_english(file: Path) -> None:
    read = said_alone_in_template if file.suffix == ".html" else said_alone_in_code
    assert on_health(read(file.read_text(encoding="utf-8"))) - GUARDING_NOBODY == set()


def test_what_is_said_to_guard_nobody_is_still_said() -> None:
    files = WEBSITE.rglob("templates/**/*.html")
    said = {one for file in files for one in on_health(said_alone_in_template(file.read_text()))}
    code = (file.read_text() for file in WEBSITE.rglob("*.py"))
    said |= {one for text in code for one in on_health(said_alone_in_code(text))}
    assert GUARDING_NOBODY - said == set()


def test_a_text_outside_and_one_inside_are_told_apart() -> None:
    text = "{% translate 'Ask a doctor.' %}{% beside %}{% translate 'No fever?' %}{% endbeside %}"
    assert [*said_alone_in_template(text)] == ["Ask a doctor."]
