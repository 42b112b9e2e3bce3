"""Letters that no font of a sheet has: found, so that something visible stands for them."""

from collections.abc import Callable, Iterator, Sequence

Settable = Callable[[Sequence[str]], bool]
"""Says whether all of some letters can be set."""
LAST_PLAIN = "~"
"""Every font has the letters up to this one."""
CONTROLS = r"\x00-\x08\x0b-\x1f"
"""Never set, wherever they stand; those that break a line or a word are."""


def lacking_in(text: str, settable: Settable) -> str:
    """Give a regular expression for runs of what cannot be set in a text."""
    letters = sorted({letter for letter in text if letter > LAST_PLAIN})
    lacking = (rf"\x{{{ord(letter):x}}}" for letter in _lacking(letters, settable))
    return f"[{CONTROLS}{''.join(lacking)}]+"


def _lacking(letters: Sequence[str], settable: Settable) -> Iterator[str]:
    """Halve the letters until each that cannot be set stands alone: most can."""
    if settable(letters):
        return
    if len(letters) == 1:
        yield letters[0]
        return
    middle = len(letters) // 2
    yield from _lacking(letters[:middle], settable)
    yield from _lacking(letters[middle:], settable)
