"""Make the virtual environment and put uv in it; say plainly what is missing where it can't."""

import subprocess
import sys
import venv
from pathlib import Path

NO_ENSUREPIP = """Python here cannot make a virtual environment with pip in it.
On Debian and Ubuntu one package is missing; install it and run make again:

    sudo apt-get install python3-venv
"""


def make_venv(folder: Path) -> None:
    """Make the environment in the folder unless it stands there already."""
    python = folder / "bin" / "python"
    if not (folder / "bin" / "pip").exists():
        try:
            venv.create(folder, with_pip=True, clear=True)
        except subprocess.CalledProcessError:
            sys.exit(NO_ENSUREPIP)
    if not (folder / "bin" / "uv").exists():
        subprocess.run([python, "-m", "pip", "install", "--quiet", "uv"], check=True)  # noqa: S603


if __name__ == "__main__":
    make_venv(Path(sys.argv[1]))
