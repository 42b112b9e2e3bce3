"""Find words for people that stand untranslated in the attributes of a template."""

import re
from collections.abc import Iterator

TRANSLATED = re.compile(
    r"{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}|{%.*?%}|{{.*?}}|{#.*?#}",
    re.DOTALL,
)
"""What the framework fills in."""
SPOKEN = re.compile(
    r"(?<![\w-])(?P<name>alt|title|placeholder|label|aria-(?:label|description|valuetext"
    r'|roledescription|placeholder))\s*=\s*(?:"(?P<double>[^"]*)"|\'(?P<single>[^\']*)\')'
)
"""Attributes that are read, or read aloud."""
LETTER = re.compile(r"[^\W\d_]")


def plain_attributes(template: str) -> Iterator[str]:
    """List each attribute that says something in one language only."""
    for found in SPOKEN.finditer(TRANSLATED.sub("", template)):
        words = found["double"] or found["single"] or ""
        if LETTER.search(words):
            yield f'{found["name"]}="{words.strip()}"'
