"""Install Debian packages where that needs no question: as root, or with an open sudo."""

import os
import shutil
import subprocess


def install(*packages: str) -> bool:
    """Install the packages, and say whether that worked."""
    if not shutil.which("apt-get"):
        return False
    become = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quietly = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    print(f"Installing {' '.join(packages)} ...", flush=True)
    try:
        for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
            subprocess.run([*quietly, *step], check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"That did not work: {error}", flush=True)
        return False
    return True
