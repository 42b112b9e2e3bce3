"""A full disk, told by a program of its own: the same error as from our own writing."""

import errno
import os

ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def raise_if_full(said: str) -> None:
    """Raise OSError where what a program said means that there is no room left."""
    for number in ERRORS:
        if os.strerror(number) in said:
            raise OSError(number, os.strerror(number))
