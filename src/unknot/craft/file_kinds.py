"""Kinds of files that Unknot writes as JSON and reads again: its own, of a version it knows."""

from typing import TypeVar

import msgspec

from unknot.craft.errors import InputError

Kept = TypeVar("Kept")
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class Head(msgspec.Struct):
    """What a file says it is."""

    format: str = ""
    version: int = 0


class FileKind(msgspec.Struct, frozen=True):
    """One kind of file: its format, the versions that are read, its name and what writes it.

    What cannot be read raises `error`.
    """

    format: str
    oldest: int
    newest: int
    called: str
    written_by: str
    error: type[InputError] = InputError

    def decode(self, data: bytes, type_: type[Kept]) -> Kept:
        """Read a file of this kind; raises for anything else, and for other versions."""
        self._check_head(data)
        try:
            return msgspec.json.decode(data, type=type_)
        except UNREADABLE as error:
            raise self._refused(f"This {self.called} is damaged: {error}.") from error

    def _check_head(self, data: bytes) -> None:
        try:
            head = msgspec.json.decode(data, type=Head)
        except UNREADABLE as error:
            raise self._refused(f"This is not a {self.called}.") from error
        if head.format != self.format:
            raise self._refused(f"This is not a {self.called} of Unknot.")
        if head.version > self.newest:
            raise self._refused(
                f"This {self.called} was written by a newer version ({head.version})."
            )
        if head.version < self.oldest:
            raise self._refused(
                f"This {self.called} is of version {head.version}, which is no longer read."
            )

    def _refused(self, sentence: str) -> InputError:
        versions = f"{self.oldest} to {self.newest}" if self.oldest < self.newest else self.newest
        accepted = f"a {self.called} of version {versions}, as “{self.written_by}” writes it"
        return self.error(sentence, accepted=accepted)
