"""Make the virtual environment and put uv in it; say plainly what is missing where it can't."""

import importlib.util
import subprocess
import sys
from pathlib import Path

from tools import apt

OLDEST = (3, 11)
MISSING = """Python here cannot make a virtual environment with pip in it.
On Debian and Ubuntu one package is missing; install it and run make again:

    sudo apt-get install python3-venv
"""


def make_venv(folder: Path) -> None:
    """Make the environment in the folder unless it stands there already."""
    if sys.version_info < OLDEST:
        sys.exit(f"Unknot needs Python 3.11 or newer; {sys.executable} is {sys.version}.")
    if not (folder / "bin" / "pip").exists():
        if not importlib.util.find_spec("ensurepip"):
            apt.install("python3-venv")
        _create(folder)
    if not (folder / "bin" / "uv").exists():
        pip = [f"{folder}/bin/python", "-m", "pip", "install", "--quiet", "uv"]
        if subprocess.run(pip, check=False).returncode:
            sys.exit("The packages that Unknot needs cannot be fetched: is there a network?")


def _create(folder: Path) -> None:
    # A process of its own: this one started before the missing package was installed.
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    if subprocess.run(command, check=False).returncode:
        sys.exit(MISSING)


if __name__ == "__main__":
    make_venv(Path(sys.argv[1]))
