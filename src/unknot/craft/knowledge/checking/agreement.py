"""What more than one check asks: that a name exists, that a range is one."""

from collections.abc import Iterable

from unknot.craft.errors import KnowledgeError


def each_known(
    file: str, entry: str, kind: str, named: Iterable[str], known: Iterable[str]
) -> None:
    """Refuse an entry that names what does not exist."""
    for name in named:
        if name not in known:
            raise KnowledgeError(file, entry, f"it names the {kind} “{name}”, which does not exist")


def rising(file: str, entry: str, what: str, span: tuple[float, float], most: float) -> None:
    """Refuse a span that falls, or that leaves 0 to `most`."""
    low, high = span
    if not 0 <= low <= high <= most:
        raise KnowledgeError(file, entry, f"{what} {low} to {high} is not a range within 0–{most}")


def within(file: str, entry: str, what: str, value: float | None, span: tuple[int, int]) -> None:
    """Refuse a value outside a span; None says nothing and is fine."""
    if value is not None and not span[0] <= value <= span[1]:
        raise KnowledgeError(file, entry, f"{what} {value} is not {span[0]}–{span[1]}")
