"""Drawings: the parts that were drawn by hand, as they lie on disk."""

import re
from functools import cache
from pathlib import Path
from typing import Literal, get_args

FOLDER = Path(__file__).parent / "drawings"
STYLES = Path(__file__).parent / "static"
BODY_SHEET = STYLES / "body.css"
Build = Literal["slender", "medium", "broad"]
BUILDS: tuple[Build, ...] = get_args(Build)
TONES = (1, 2, 3, 4, 5)
ZONES_GO_HERE = "<!-- zones -->"


@cache
def drawing(name: str) -> str:
    """Give what is inside the drawing of this name, without its outermost element."""
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    return text[text.index(">") + 1 : text.rindex("</svg>")].strip()


@cache
def style_sheet() -> str:
    """Give the rules that colour all pictures."""
    sheets = (BODY_SHEET, STYLES / "step.css", STYLES / "ribbon.css")
    return "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


@cache
def view_box(name: str) -> str:
    """Give the view box of a drawing, in millimetres."""
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    found = re.search(r'viewBox="([^"]+)"', text)
    assert found is not None  # every drawing has one
    return found.group(1)


@cache
def outline(build: str, lies: str = "back") -> str:
    """Give the path data of a back's outline; `lying` on the left side has its arms before it."""
    found = re.search(r'<path id="sil" d="([^"]+)"', drawing(f"{lies}-{build}"))
    assert found is not None  # every back has one
    return found.group(1)


def with_ids(text: str, prefix: str) -> str:
    """Put a prefix before every id, so that two pictures can share a page."""
    text = re.sub(r'\bid="', f'id="{prefix}-', text)
    return re.sub(r'(url\(#|href="#)', rf"\g<1>{prefix}-", text)
