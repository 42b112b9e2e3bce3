"""Scripts without their comments, which are for whoever reads them here."""

import re
from typing import Any

from django.core.files.base import ContentFile

COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE | re.DOTALL)
"""A comment that has its lines for itself; what stands behind code, or before it, stays."""


class BareScripts:
    """A storage of scripts, each without its comments."""

    def __init__(self, storage: Any) -> None:  # noqa: ANN401 - Django names no type for it
        """Read the scripts from where they are."""
        self.storage = storage

    def open(self, name: str) -> ContentFile[bytes]:
        """Give a script as it is sent."""
        with self.storage.open(name) as file:
            return ContentFile(COMMENT.sub("", file.read().decode()).encode())
