"""What a device fetches ahead, so that it needs no network later; its version tells it apart."""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from typing import cast

import msgspec
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.translation import get_language

from unknot.website.offline.shell_pages import shell_pages
from unknot.website.static_files.hashed import HashedFiles
from unknot.website.static_files.imported_scripts import imported_by

NAMED = re.compile(rf'"({settings.STATIC_URL}[^"?#]+\.(?:css|js|svg))["?#]')
"""Style sheets, scripts and drawings, as a page names them."""


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
    """List the pages that need nothing else, and every file that they need."""
    pages = shell_pages()
    files = tuple(sorted({address for page in pages.values() for address in _needed_by(page)}))
    content = "\n".join((*files, *pages.values()))
    version = hashlib.sha256(content.encode()).hexdigest()[:16]
    return Precache(language, version, files, tuple(pages))


def _needed_by(page: str) -> Iterator[str]:
    """List the files that a page names, and the scripts that those import."""
    names = {address: name for name, address in _addresses().items()}
    for address in NAMED.findall(page):
        name = names[address]
        yield address
        if name.endswith(".js"):
            yield from (_addresses()[one] for one in imported_by(name))


@cache
def _addresses() -> dict[str, str]:
    """Give the address of every static file by its name."""
    storage = cast("HashedFiles", staticfiles_storage)
    return {name: storage.url(name) for name in storage.hashed_files}
