"""Run Django's deployment checks as a public site would be set up."""

import os
import subprocess
import sys
import tempfile


def main() -> int:
    """Check with https, a fresh key and no debugging; any warning fails."""
    with tempfile.TemporaryDirectory() as folder:
        public = {"UNKNOT_SITE": "https://unknot.example", "UNKNOT_DATA": folder}
        command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
        return subprocess.run(command, env=os.environ | public, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
