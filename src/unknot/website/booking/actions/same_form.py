"""Knows a form again that is sent twice: by its secret, and by what was written in it."""

import msgspec

from unknot.website.hashing import digest


def known_by(secret: str, *written: object) -> str:
    """Hash what was written in a form; its secret keeps anybody from guessing what that was."""
    return digest(msgspec.json.encode((secret, *written)))
