"""A file asked for on the website in Afrikaans has the English beside its words on safety."""

from pathlib import Path

import pypdfium2
import pytest
from django.test import Client

from tests.website.exports.asking import ask_for, let_a_worker_work
from tests.website.guide.sending import WARFARIN, come_to_a_plan
from unknot.craft.knowledge import load_library

pytestmark = pytest.mark.django_db(transaction=True)
CAUTION = "Never stop or skip the medicine to have a massage."


@pytest.fixture
def afrikaans(client: Client) -> Client:
    """Somebody who reads Afrikaans and takes warfarin, with what may be done meanwhile."""
    client.cookies["unknot_language"] = "af"
    come_to_a_plan(client, WARFARIN)
    return client


def made(client: Client, ending: str, folder: Path) -> Path:
    ask_for(client, ending)
    let_a_worker_work()
    (file,) = folder.iterdir()
    return file


def test_a_sheet_has_the_english_of_the_caution_and_of_each_emergency(
    afrikaans: Client, exports: Path
) -> None:
    pages = pypdfium2.PdfDocument(made(afrikaans, "pdf", exports))
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    assert CAUTION in words
    for seen in load_library().advice_on("bruise_watch_emergency"):
        assert seen[1:] in words
    assert "Because of: " in words


def test_a_text_has_them_too(afrikaans: Client, exports: Path) -> None:
    words = " ".join(made(afrikaans, "txt", exports).read_text().split())
    assert "Onthou - Moet nooit die medisyne stop" in words
    assert "Before you start" not in words
    assert CAUTION in words
    assert "Call 112 at once for" in words
    for seen in load_library().advice_on("bruise_watch_emergency"):
        assert seen[1:] in words


def test_what_may_be_done_only_meanwhile_says_so(afrikaans: Client, exports: Path) -> None:
    words = " ".join(made(afrikaans, "txt", exports).read_text().split())
    assert "(Only for the meantime, until a doctor or pharmacist has answered)" in words
