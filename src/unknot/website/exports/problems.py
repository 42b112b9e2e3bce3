"""What went wrong with a file: said, and kept so that readers are told in their own language."""

import errno
import os

import msgspec
from django.db import OperationalError

from unknot.craft.errors import InputError, Withheld
from unknot.craft.language import to_say
from unknot.craft.sentences import Sentence
from unknot.craft.writing import alone, as_json
from unknot.website.known import phrased

NO_ROOM = to_say(
    "There is no room left here for files. Your session itself still plays: go back to the plan,"
    " and begin there."
)
NOT_ALLOWED = to_say(
    "This session is no longer within what your answers allow. Plan it again first."
)
BROKEN = to_say("Something went wrong on our side while the file was made. Please try again.")
FULL_DATABASE = ("disk is full", os.strerror(errno.ENOSPC))
"""What SQLite and PostgreSQL say where there is no room for a row."""


class Kept(msgspec.Struct, frozen=True):
    """A sentence and what is filled into it, which may be a sentence itself."""

    pattern: str
    filled: "dict[str, str | Kept]"


def sentence_of(error: Exception) -> str:
    """Say what went wrong, as far as whoever waits can do something about it."""
    if _names_a_full_disk(error) or _names_a_full_disk(error.__cause__):
        return NO_ROOM
    if isinstance(error, Withheld):
        return NOT_ALLOWED
    if isinstance(error, InputError) and not isinstance(error.__cause__, OSError):
        return error.sentence
    return BROKEN


def kept(sentence: str) -> str:
    """Write a sentence down; one into which nothing is filled stands as it is."""
    parts = _parted(sentence)
    return parts if isinstance(parts, str) else as_json(parts).decode()


def told(written: str) -> str:
    """Say a sentence that was written down, in the language of whoever reads."""
    if not written.startswith("{"):
        return phrased(written)
    return phrased(_whole(msgspec.json.decode(written, type=Kept)))


def _names_a_full_disk(error: BaseException | None) -> bool:
    if isinstance(error, OperationalError):
        return any(words in str(error) for words in FULL_DATABASE)
    return isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}


def _parted(sentence: object) -> str | Kept:
    if not isinstance(sentence, Sentence) or not sentence.filled:
        return alone(str(sentence))
    return Kept(sentence.pattern, {name: _parted(one) for name, one in sentence.filled.items()})


def _whole(parts: str | Kept) -> str:
    if isinstance(parts, str):
        return parts
    return Sentence(parts.pattern, {name: _whole(one) for name, one in parts.filled.items()})
