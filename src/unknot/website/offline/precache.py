"""What a device fetches ahead, so that it needs no network later; its version tells it apart."""

import hashlib
from functools import cache
from typing import cast

import msgspec
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.translation import get_language

from unknot.website.hashed_files import HashedFiles
from unknot.website.offline.shell_pages import shell_pages

ENDINGS = (".css", ".js", ".svg")


class Precache(msgspec.Struct, frozen=True):
    """Static files and pages of a language to fetch ahead, and a version that any of it changes."""

    language: str
    version: str
    files: tuple[str, ...]
    pages: tuple[str, ...]


def precache() -> Precache:
    """List all that is fetched ahead for whoever speaks this language."""
    return _precache_in(get_language() or settings.LANGUAGE_CODE)


@cache
def _precache_in(language: str) -> Precache:
    """List every style sheet, script and drawing, and the pages that need nothing else."""
    storage = cast("HashedFiles", staticfiles_storage)
    names = sorted(name for name in storage.hashed_files if name.endswith(ENDINGS))
    files = tuple(staticfiles_storage.url(name) for name in names)
    pages = shell_pages()
    content = "\n".join((*files, *pages.values()))
    version = hashlib.sha256(content.encode()).hexdigest()[:16]
    return Precache(language, version, files, tuple(pages))
