"""How a word sounds, and its bones: two ways to look past a spelling."""

import re

FOLDED = str.maketrans({"x": "s", "z": "s", "c": "k", "y": "i"})
DOUBLED = re.compile(r"(.)\1+")
VOWELS = re.compile(r"[aeiouy]")


def sound_of(key: str) -> str:
    """Fold what sounds alike: x, z and s; ph and f; c and k; y and i; doubles; a final e."""
    folded = key.replace("ph", "f").translate(FOLDED)
    return DOUBLED.sub(r"\1", folded).removesuffix("e")


def skeleton_of(key: str) -> str:
    """Leave the vowels out."""
    return VOWELS.sub("", key)
