"""Figures as people read them."""

from collections.abc import Iterable
from datetime import date

from benchmarks.figures import Figure

HEAD = ("figure", "measured", "target", "")


def table(figures: Iterable[Figure]) -> str:
    """Write figures as a table, in Markdown that is also easy to read as it stands."""
    rows = [HEAD, *(_row(figure) for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def results(command: str, figures: Iterable[Figure], machine: dict[str, str], day: date) -> str:
    """Write the page that keeps the figures of a command, a day and a machine."""
    parts = "\n".join(f"- {name}: {what}" for name, what in machine.items())
    return (
        "# Results\n\n"
        f"`{command}` measured this on {day:%d %B %Y} and wrote it here.\n\n"
        f"{parts}\n\n{table(figures)}\n"
    )


def _row(figure: Figure) -> tuple[str, str, str, str]:
    judged = {True: "met", False: "missed", None: "not measured" if figure.target else ""}
    return figure.what, figure.measured, figure.target, judged[figure.met]
