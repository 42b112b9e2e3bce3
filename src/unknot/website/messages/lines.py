"""Text from people made fit for places where a line break would begin something new."""

import unicodedata

BREAKING = frozenset(("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"))
"""Characters that end lines, steer devices, turn the direction of writing, or are none."""
JOINING = frozenset("\u200c\u200d")
"""They look like steering, but names in some scripts are spelt with them."""


def one_line(text: str) -> str:
    """Write text on one line, with single blanks, for a subject, a name or an address."""
    return " ".join("".join(one if _harmless(one) else " " for one in text).split())


def plain_lines(text: str) -> str:
    """Keep the lines of a text, and nothing else that steers."""
    broken = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(one for one in line if _harmless(one)).rstrip() for line in broken)


def _harmless(one: str) -> bool:
    return one in JOINING or unicodedata.category(one) not in BREAKING
