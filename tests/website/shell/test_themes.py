"""Dark looks the same whether the device or the page asks for it."""

import re
from pathlib import Path

import pytest

from unknot.craft.rendering.picture.drawn import BODY_SHEET

SHELL = Path("src/unknot/website/shell/static/shell/themes.css")


def rules(text: str) -> dict[str, str]:
    """Read the rules of a style sheet: what each selector declares, spaces evened out."""
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return {" ".join(selector.split()): " ".join(body.split()) for selector, body in found}


def split(sheet: Path) -> tuple[str, str]:
    """Give what a sheet says to everyone, and what it says to devices that are dark."""
    text = sheet.read_text(encoding="utf-8")
    everyone, *dark = re.split(r"@media (?:screen and )?\(prefers-color-scheme: dark\) \{", text)
    assert len(dark) == 1
    return everyone, dark[0]


@pytest.mark.parametrize("sheet", [SHELL, BODY_SHEET], ids=["the pages", "the pictures"])
def test_both_ways_into_the_dark_lead_to_the_same(sheet: Path) -> None:
    everyone, dark = split(sheet)
    by_page = {
        selector.split(", .back[")[0].replace('[data-theme="dark"]', "").strip(): body
        for selector, body in rules(everyone).items()
        if selector.startswith('[data-theme="dark"]')
    }
    by_device = {
        selector.replace(':root:not([data-theme="light"])', "").strip(): body
        for selector, body in rules(dark).items()
        if selector.startswith(":root:not")
    }
    assert by_device == by_page
    assert by_page != {}


def test_what_is_printed_is_never_dark() -> None:
    assert "@media screen and (prefers-color-scheme: dark) {" in SHELL.read_text(encoding="utf-8")
