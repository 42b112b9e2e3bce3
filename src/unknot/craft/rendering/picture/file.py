"""A picture as a file of its own: its colours travel with it."""

from unknot.craft.rendering.picture.drawn import STYLE_SHEET


def as_file(svg: str, *, theme: str = "light") -> str:
    """Make a picture stand alone, in the light or the dark theme."""
    start, rest = svg.split(">", 1)
    head = start.replace("<svg", f'<svg xmlns="http://www.w3.org/2000/svg" data-theme="{theme}"', 1)
    return f"{head}><style>{STYLE_SHEET.read_text(encoding='utf-8')}</style>{rest}\n"
