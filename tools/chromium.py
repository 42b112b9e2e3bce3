"""Find Chromium for the browser journeys, or install it where that is possible."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = """The browser journeys need Chromium, and it is not here. Install it, for example with

    sudo apt-get install chromium

or name it: CHROMIUM=/path/to/chrome make test
"""


def find_chromium() -> str | None:
    """Find the browser that CHROMIUM names, or else the first one installed."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


def install_chromium() -> None:
    """Install Chromium with apt-get, as root or through a sudo that asks nothing."""
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quietly = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run([*quietly, *step], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def main() -> int:
    """Make sure of a browser; say plainly what is missing where that fails."""
    if not find_chromium() and not os.environ.get("CHROMIUM") and shutil.which("apt-get"):
        print("Installing Chromium for the browser journeys ...", flush=True)
        try:
            install_chromium()
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"That did not work: {error}.", file=sys.stderr)
    if find_chromium():
        return 0
    print(MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
