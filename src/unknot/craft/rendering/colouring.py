"""Colouring: a drawing with its colours written out, for whatever knows no variables of CSS."""

import re
from collections.abc import Iterator
from functools import cache

from unknot.craft.rendering.picture.drawn import style_sheet

REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
BETWEEN_SELECTORS = re.compile(r",(?![^(]*\))")
VARIABLE = re.compile(r"(--[\w-]+):\s*([^;]+);")
USE = re.compile(r"var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))+))?\)")
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
DRAWN = (".back", ".scene")
"""Classes of pictures whose rules hold the variables."""
Rule = tuple[str, str]


def coloured(svg: str, *, tone: int = 3, dark: bool = False, extra: str = "") -> str:
    """Make a picture stand alone with its colours; `extra` are rules that outdo the usual ones."""
    sheet = "".join(f"{selector}{{{body}}}" for selector, body in _rules() if "@" not in selector)
    start, rest = svg.split(">", 1)
    head = start if "xmlns=" in start else start.replace("<svg", f"<svg {NAMESPACE}", 1)
    return _written_out(f"{head}><style>{sheet}{extra}</style>{rest}", _variables(tone, dark=dark))


def _written_out(text: str, variables: dict[str, str]) -> str:
    """Put its value in the place of every variable, or the value that the drawing falls back to."""
    return USE.sub(lambda use: variables.get(use[1], use[2] or "none"), text)


@cache
def _variables(tone: int, *, dark: bool) -> dict[str, str]:
    """Gather the variables of a back or a hand of this tone; later rules outdo earlier ones."""
    named = {*DRAWN, f'[data-tone="{tone}"]'}
    if dark:
        named |= {f'[data-theme="dark"] {one}' for one in DRAWN}
        named |= {one for one in _dark_selectors() if f'[data-tone="{tone}"]' in one}
    found: dict[str, str] = {}
    for selector, body in _rules():
        if named & {one.strip() for one in BETWEEN_SELECTORS.split(selector)}:
            found |= dict(VARIABLE.findall(body))
    return found


def _dark_selectors() -> Iterator[str]:
    """Name what holds for some tones only in the dark."""
    for selector, _ in _rules():
        if selector.startswith('[data-theme="dark"] .back:is('):
            yield selector


@cache
def _rules() -> tuple[Rule, ...]:
    """Read the rules of the style sheet; those inside an at-rule keep it in their selector."""
    text = REMARK.sub("", style_sheet())
    return tuple(_read(text))


def _read(text: str, within: str = "") -> Iterator[Rule]:
    place = 0
    while (opened := text.find("{", place)) >= 0:
        selector, closed = text[place:opened].strip(), _end_of(text, opened)
        body = text[opened + 1 : closed]
        if selector.startswith("@"):
            yield from _read(body, selector)
        else:
            yield (f"{within} {selector}".strip(), body)
        place = closed + 1


def _end_of(text: str, opened: int) -> int:
    """Find the brace that closes the one at `opened`."""
    depth = 0
    for place in range(opened, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return len(text)
