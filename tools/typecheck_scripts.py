"""Check the types that the website's scripts declare in JSDoc, where there is Node to do it."""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent / "typescript"
COMPILER = FOLDER / "node_modules/typescript/bin/tsc"


def main() -> int:
    """Fetch the locked TypeScript compiler once, and run it over every script."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        print("tsc: Node and npm are not here; the types of scripts were not checked.")
        return 0
    if not COMPILER.exists():
        fetched = subprocess.run(
            [npm, "ci", "--silent"], cwd=FOLDER, capture_output=True, text=True, check=False
        )
        if fetched.returncode:
            print("tsc: it cannot be fetched from here; the types of scripts were not checked.")
            print(fetched.stderr)
            return 0
    return subprocess.run([node, COMPILER, "-p", FOLDER], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
