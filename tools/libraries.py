"""Find the libraries of the system that films are drawn with, or install them where possible."""

import sys
from ctypes import CDLL

from tools import apt

LIBRARIES = ("libEGL.so.1", "libGL.so.1")
PACKAGES = ("libegl1", "libgl1")
MISSING = """Films need libraries of the system that are not here. Install them, for example with

    sudo apt-get install libegl1 libgl1
"""


def are_here() -> bool:
    """Say whether films can be drawn here."""
    try:
        for name in LIBRARIES:
            CDLL(name)
    except OSError:
        return False
    return True


def main() -> int:
    """Make sure of the libraries; say plainly what is missing where that fails."""
    if not are_here():
        apt.install(*PACKAGES)
    if are_here():
        return 0
    print(MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
