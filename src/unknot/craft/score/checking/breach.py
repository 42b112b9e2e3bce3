"""Breach: one way in which a score does what it must not."""

import msgspec


class Breach(msgspec.Struct, frozen=True, order=True):
    """What breaks, when, and a sentence that says so, in English until somebody says it anew."""

    at_ms: int
    code: str
    text: str
