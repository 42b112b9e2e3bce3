"""From a score to a tagged PDF; the same score and the same that is given make the same bytes."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import typst
from msgspec.structs import replace

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.sheet.letters import lacking_in
from unknot.craft.rendering.sheet.lines import line
from unknot.craft.rendering.sheet.page import Page, page_of
from unknot.craft.rendering.sheet.wording import UNPRINTED
from unknot.craft.score import Score
from unknot.craft.sentences import to_tell
from unknot.craft.writing import as_json

TEMPLATES = Path(__file__).parent / "templates"


class Sheet(msgspec.Struct, frozen=True):
    """A PDF; `otherwise` says what of it is not as it was written."""

    pdf: bytes
    otherwise: str = ""


def sheet(score: Score, knowledge: Knowledge, library: Library, given: Given) -> Sheet:
    """Set a sheet as PDF/UA, with the fonts that typst brings along and no others.

    Where those lack letters, a sign stands for them, and every page says so. Raises InputError
    where it cannot be set at all.
    """
    page = page_of(score, knowledge, library, given)
    try:
        return Sheet(_printed(page))
    except typst.TypstError:  # nearly always for want of a letter
        return _with_signs_for_letters(page, knowledge)


def _with_signs_for_letters(page: Page, knowledge: Knowledge) -> Sheet:
    told = replace(page, unprinted=line(knowledge.phrased(UNPRINTED)))
    try:
        return Sheet(_printed(told, lacking_in(as_json(page).decode(), _settable)), UNPRINTED)
    except typst.TypstError as error:
        sentence = to_tell("This sheet cannot be printed: {reason}.", reason=str(error))
        raise InputError(sentence) from error


def _printed(page: Page, lacking: str = "") -> bytes:
    return _set("sheet.typ", sheet=as_json(page).decode(), lacking=lacking)


def _settable(letters: Sequence[str]) -> bool:
    try:
        return bool(_set("letters.typ", letters=as_json(letters).decode()))
    except typst.TypstError:
        return False


def _set(template: str, **inputs: str) -> bytes:
    return typst.compile(
        TEMPLATES / template,
        root=TEMPLATES,
        format="pdf",
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
