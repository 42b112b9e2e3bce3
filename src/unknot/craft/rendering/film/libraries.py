"""The drawing library of films, which needs two libraries of the system."""

from types import ModuleType

from unknot.craft.errors import InputError
from unknot.craft.language import to_say

MISSING = to_say(
    "A film needs two libraries of the system that are not here, libEGL and libGL. On Debian and "
    "Ubuntu: sudo apt-get install libegl1 libgl1."
)


def drawing_library() -> ModuleType:
    """Give skia; raises InputError that says what to install where it cannot be loaded."""
    try:
        import skia  # noqa: PLC0415 - whoever makes no film needs none of it
    except ImportError as error:
        raise InputError(MISSING) from error
    library: ModuleType = skia
    return library
