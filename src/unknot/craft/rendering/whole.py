"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from unknot.craft.errors import InputError
from unknot.craft.sentences import to_tell


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give a place of its own beside `path` to write to; it takes the name once all is written.

    Where anything goes wrong or is broken off, what was there before is left as it was. Raises
    InputError where the file system refuses.
    """
    part = path.with_name(f"{path.stem}.{token_hex(4)}.part{path.suffix}")
    try:
        part.touch()
        yield part
        _put_on_disk(part)
        part.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = to_tell("“{path}” cannot be written: {reason}.", path=str(path), reason=reason)
        raise InputError(sentence) from error
    finally:
        _throw_away(part)


def _put_on_disk(part: Path) -> None:
    with part.open("rb") as written:
        os.fsync(written.fileno())


def _throw_away(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # its folder is no folder, or not ours: then there was nothing to throw away
