"""The machine that figures were measured on."""

import os
import platform
import subprocess
from pathlib import Path

from tools.chromium import find_chromium


def machine() -> dict[str, str]:
    """Say what it is made of, and what runs on it."""
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{_memory_gb():.0f} GB",
        "System": _system(),
        "Python": platform.python_version(),
        "Browser": _browser(),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or platform.machine())


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform()


def _browser() -> str:
    path = find_chromium()
    if path is None:
        return "none"
    told = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return f"{told.stdout.strip()}, without a graphics card"
