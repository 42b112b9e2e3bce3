"""From a score to a tagged PDF; the same score and the same that is given make the same bytes."""

from pathlib import Path

import typst

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.sheet.page import page_of
from unknot.craft.score import Score
from unknot.craft.writing import as_json

TEMPLATES = Path(__file__).parent / "templates"


def sheet(score: Score, knowledge: Knowledge, library: Library, given: Given) -> bytes:
    """Set a sheet as PDF/UA, with the fonts that typst brings along and no others."""
    page = page_of(score, knowledge, library, given)
    return typst.compile(
        TEMPLATES / "sheet.typ",
        root=TEMPLATES,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        sys_inputs={"sheet": as_json(page).decode()},
    )
