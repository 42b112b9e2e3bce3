"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from unknot.craft.errors import InputError
from unknot.craft.sentences import to_tell


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a place of its own beside `path` to write to; it takes the name once all is written.

    Where anything goes wrong or is broken off, what was there before is left as it was. Raises
    InputError where the file system refuses.
    """
    try:
        with TemporaryDirectory(".part", f"{path.stem}.", path.parent) as folder:
            part = Path(folder) / path.name
            part.touch()
            yield part
            _put_on_disk(part)
            part.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = to_tell("“{path}” cannot be written: {reason}.", path=str(path), reason=reason)
        raise InputError(sentence) from error


def _put_on_disk(part: Path) -> None:
    with part.open("rb") as written:
        os.fsync(written.fileno())
