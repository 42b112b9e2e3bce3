"""The documents tell the truth about the project."""

import re
from pathlib import Path

import pytest

import unknot

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
SOURCE = "\n".join(file.read_text() for file in (ROOT / "src").rglob("*.py"))


def test_the_changelog_is_the_home_of_the_version() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest is not None
    assert newest.group(1) == unknot.__version__


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_make_command_that_is_told_exists(page: Path) -> None:
    told = set(re.findall(r"(?:^|`)(?:PORT=\d+ )?make ([\w-]+)", page.read_text(), re.MULTILINE))
    made = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert told - made == set()


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_setting_is_told_and_every_setting_told_is_read() -> None:
    table = (ROOT / "docs/architecture.md").read_text().partition("## Settings")[2]
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))
    read = set(re.findall(r'(?:environ\.get|flag)\("([A-Z_]+)"', SOURCE))
    assert told == read


def test_the_decisions_are_numbered_without_gaps() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))


def test_a_word_stands_in_the_glossary_once() -> None:
    rows = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs/glossary.md").read_text(), re.MULTILINE)
    words = [word for row in rows if row != "word" for word in row.split(", ")]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("half", ["craft", "website"])
def test_every_part_of_the_craft_and_of_the_website_stands_in_the_architecture(half: str) -> None:
    folder = ROOT / "src/unknot" / half
    parts = {f"{file.parent.name}/" for file in folder.glob("*/__init__.py")}
    modules = {file.name for file in folder.glob("[!_]*.py")}
    layout = re.findall(r"(?m)^    (\S.*?)  ", (ROOT / "docs/architecture.md").read_text())
    assert (parts | modules) - {name for line in layout for name in line.split(", ")} == set()
