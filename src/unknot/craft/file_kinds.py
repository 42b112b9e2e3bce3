"""Kinds of files that Unknot writes as JSON and reads again: its own, of a version it knows."""

import re
from typing import TypeVar

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.language import to_say
from unknot.craft.sentences import Sentence, to_tell
from unknot.craft.shaping import shortened

NEWER = to_say("This {called} was written by a newer version ({version}).")
OLDER = to_say("This {called} is of version {version}, which is no longer read.")
Kept = TypeVar("Kept")
QUOTED = re.compile("(?<=').+(?=')|(?<=`)[^`]+(?=`)", re.DOTALL)
"""What an error quotes of a file, which may be as long as the file."""
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
            raise self.damaged(_shortly(error)) from error

    def damaged(self, error: str) -> InputError:
        """Refuse a file that was read, and that does not make sense."""
        return self._refused(
            to_tell("This {called} is damaged: {error}.", called=self.called, error=error)
        )

    def _check_head(self, data: bytes) -> None:
        try:
            head = msgspec.json.decode(data, type=Head)
        except UNREADABLE as error:
            sentence = to_tell("This is not a {called}.", called=self.called)
            raise self._refused(sentence) from error
        if head.format != self.format:
            raise self._refused(to_tell("This is not a {called} of Unknot.", called=self.called))
        if head.version > self.newest:
            raise self._refused(self._of_version(NEWER, head.version))
        if head.version < self.oldest:
            raise self._refused(self._of_version(OLDER, head.version))

    def _of_version(self, words: str, version: int) -> Sentence:
        return to_tell(words, called=self.called, version=shortened(version))

    def _refused(self, sentence: Sentence) -> InputError:
        one = self.oldest == self.newest
        span = to_tell("{oldest} to {newest}", oldest=self.oldest, newest=self.newest)
        accepted = to_tell(
            "a {called} of version {versions}, as “{command}” writes it",
            called=self.called,
            versions=self.newest if one else span,
            command=self.written_by,
        )
        return self.error(sentence, accepted=accepted)


def _shortly(error: Exception) -> str:
    return QUOTED.sub(lambda quoted: shortened(quoted[0]), str(error))
