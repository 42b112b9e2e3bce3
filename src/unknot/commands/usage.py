"""What click itself says to whoever types a command, in the language that was asked for.

Click looks its sentences up as gettext does: in the one catalogue of the process, in the language
that the environment names. Both are lent to a command, and given back after it.
"""

import gettext
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

OPTION = "--language"
ENVIRONMENT = "LANGUAGE"


def language_among(words: Sequence[str]) -> str:
    """Give the language that the words of a command ask for, before any of them is understood."""
    asked = ""
    for word, following in pairwise((*words, "")):
        name, _, value = word.partition("=")
        if name == OPTION:
            asked = value or following
    return asked


@contextmanager
def click_speaking(language: str) -> Iterator[None]:
    """Let click speak a language; English where there was none, or none that we know."""
    if not language:
        yield
        return
    from unknot.craft.language import CATALOGUES, DOMAIN

    catalogue, environment = gettext.textdomain(), os.environ.get(ENVIRONMENT)
    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
    gettext.textdomain(DOMAIN)
    os.environ[ENVIRONMENT] = language
    try:
        yield
    finally:
        gettext.textdomain(catalogue)
        os.environ.pop(ENVIRONMENT)
        if environment is not None:
            os.environ[ENVIRONMENT] = environment
