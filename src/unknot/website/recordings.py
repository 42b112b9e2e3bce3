"""What a person was recorded saying: clips among the static files, and where each is heard."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import FileSystemFinder
from django.templatetags.static import static

FOLDER = "voice"


class Finder(FileSystemFinder):
    """Find static files in folders; in that of the recordings only the clips that are named."""

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[Any]:
        """Give each file with the folder that it lies in."""
        named = {clip.name for clip in settings.CLIPS.values()}
        for path, storage in super().list(ignore_patterns):
            if storage.prefix != FOLDER or path in named:
                yield path, storage


def clip_addresses() -> dict[str, str]:
    """Give the address of each clip by the sentence that it says."""
    return {text: static(f"{FOLDER}/{clip.name}") for text, clip in settings.CLIPS.items()}
