"""What a device fetches ahead, so that it needs no network later; its version tells it apart."""

import hashlib
from functools import cache
from typing import cast

import msgspec
from django.contrib.staticfiles.storage import staticfiles_storage

from unknot.website.hashed_files import HashedFiles
from unknot.website.offline.shell_pages import shell_pages

ENDINGS = (".css", ".js", ".svg")


class Precache(msgspec.Struct, frozen=True):
    """Static files and pages to fetch ahead, and a version that changes with any of them."""

    version: str
    files: tuple[str, ...]
    pages: tuple[str, ...]


@cache
def precache() -> Precache:
    """List every style sheet, script and drawing, and the pages that need nothing else."""
    storage = cast("HashedFiles", staticfiles_storage)
    names = sorted(name for name in storage.hashed_files if name.endswith(ENDINGS))
    files = tuple(staticfiles_storage.url(name) for name in names)
    pages = shell_pages()
    content = "\n".join((*files, *pages.values()))
    version = hashlib.sha256(content.encode()).hexdigest()[:16]
    return Precache(version, files, tuple(pages))
