"""Hashing: what stands in a database instead of a secret."""

import hashlib


def digest(text: str | bytes) -> str:
    """Hash what must not be stored as it is."""
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()
