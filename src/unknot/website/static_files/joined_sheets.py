"""Style sheets that consist of others: written out whole, so that a page waits for one file.

Comments are for whoever reads the sheets here, and stay here.
"""

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from django.core.files.base import ContentFile

PART = re.compile(r'^@import "(?P<name>[^"]+)";\n', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)

Paths = Mapping[str, tuple[Any, str]]
"""Each static file by its name: the storage that it comes from, and its name there."""


class WholeSheets:
    """A storage of style sheets, each with the sheets that it imports in their place."""

    def __init__(self, paths: Paths) -> None:
        """Read the sheets, and their parts, from where they are."""
        self.paths = paths

    def open(self, name: str) -> ContentFile[bytes]:
        """Give a sheet as a whole."""
        return ContentFile(self._whole(name).encode())

    def _whole(self, name: str) -> str:
        storage, path = self.paths[name]
        with storage.open(path) as file:
            written = COMMENT.sub("", file.read().decode())
        return PART.sub(lambda part: self._whole(_beside(name, part["name"])), written)


def _beside(name: str, part: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), part))
