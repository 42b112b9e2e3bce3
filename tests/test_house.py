"""The README tells the truth about the commands."""

import re
from pathlib import Path

import unknot

ROOT = Path(__file__).parents[1]


def test_every_make_command_of_the_readme_exists() -> None:
    told = set(re.findall(r"`?make (\w+)`?", (ROOT / "README.md").read_text()))
    made = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert told - made == set()


def test_the_changelog_is_the_home_of_the_version() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest is not None
    assert newest.group(1) == unknot.__version__
