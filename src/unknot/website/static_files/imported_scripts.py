"""Which scripts a script imports: known beforehand, they are fetched side by side."""

import posixpath
import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

from unknot.website.static_files.hashed import IMPORT


@cache
def imported_by(script: str) -> tuple[str, ...]:
    """List all scripts that are needed for one, each once, the nearest first."""
    found: dict[str, None] = {}
    ahead = [script]
    for name in ahead:
        for imported in _imports(name):
            if imported != script and imported not in found:
                found[imported] = None
                ahead.append(imported)
    return tuple(found)


def _imports(script: str) -> tuple[str, ...]:
    path = finders.find(script)
    if not isinstance(path, str):
        raise FileNotFoundError(f"There is no script {script}.")
    written = Path(path).read_text(encoding="utf-8")
    folder = posixpath.dirname(script)
    return tuple(
        posixpath.normpath(posixpath.join(folder, one["url"]))
        for one in re.finditer(IMPORT, written)
    )
