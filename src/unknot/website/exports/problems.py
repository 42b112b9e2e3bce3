"""What went wrong with a file, kept so that whoever reads of it is told in their own language."""

import msgspec

from unknot.craft.sentences import Sentence
from unknot.craft.writing import alone, as_json
from unknot.website.known import phrased


class Kept(msgspec.Struct, frozen=True):
    """A sentence and what is filled into it, which may be a sentence itself."""

    pattern: str
    filled: "dict[str, str | Kept]"


def kept(sentence: str) -> str:
    """Write a sentence down; one into which nothing is filled stands as it is."""
    parts = _parted(sentence)
    return parts if isinstance(parts, str) else as_json(parts).decode()


def told(written: str) -> str:
    """Say a sentence that was written down, in the language of whoever reads."""
    if not written.startswith("{"):
        return phrased(written)
    return phrased(_whole(msgspec.json.decode(written, type=Kept)))


def _parted(sentence: object) -> str | Kept:
    if not isinstance(sentence, Sentence) or not sentence.filled:
        return alone(str(sentence))
    return Kept(sentence.pattern, {name: _parted(one) for name, one in sentence.filled.items()})


def _whole(parts: str | Kept) -> str:
    if isinstance(parts, str):
        return parts
    return Sentence(parts.pattern, {name: _whole(one) for name, one in parts.filled.items()})
