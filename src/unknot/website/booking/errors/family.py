"""The family of what can be wrong with a booking: the pages answer it in words."""

from typing import ClassVar

from django.utils.functional import Promise

from unknot.craft.errors import UnknotError
from unknot.craft.sentences import Sentence
from unknot.website.known import phrased

Words = str | Promise


class BookingError(UnknotError):
    """A booking that cannot be made as it was asked for."""

    sentence: ClassVar[Words] = ""

    def __str__(self) -> str:
        """Say it in the language of whoever asks; what bears on health carries its English."""
        if isinstance(self.sentence, Sentence):
            return phrased(self.sentence)
        return str(self.sentence)
