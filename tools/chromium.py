"""Find Chromium for the browser journeys, or install it where that is possible."""

import os
import shutil
import sys

from tools import apt

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = """The browser journeys need Chromium, and it is not here. Install it, for example with

    sudo apt-get install chromium

or name it: CHROMIUM=/path/to/chrome make test
"""


def find_chromium() -> str | None:
    """Find the browser that CHROMIUM names, or else the first one installed."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


def main() -> int:
    """Make sure of a browser; say plainly what is missing where that fails."""
    if not find_chromium() and not os.environ.get("CHROMIUM"):
        apt.install("chromium")
    if find_chromium():
        return 0
    print(MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
