"""What a page shows, read the way a browser reads it, however its template is laid out."""

from html.parser import HTMLParser
from typing import Protocol


class Answer(Protocol):
    """What the website answered."""

    status_code: int

    @property
    def content(self) -> bytes:
        """The page as it came."""


class Shown(HTMLParser):
    """A page: its main heading, its words, what is ticked, what stands in its fields."""

    def __init__(self, answer: Answer) -> None:
        """Read a page."""
        super().__init__()
        self.heading = ""
        self.ticked: set[tuple[str, str]] = set()
        self.typed: dict[str, str] = {}
        self.offered: list[tuple[str, str]] = []
        self.roles: set[str] = set()
        self._words: list[str] = []
        self._in_heading = False
        self.feed(answer.content.decode())

    @property
    def words(self) -> str:
        """Everything there is to read, on one line."""
        return " ".join(" ".join(self._words).split())

    def values(self, name: str) -> list[str]:
        """Every value that the fields and buttons of this name offer, each once, in order."""
        return list(dict.fromkeys(value for field, value in self.offered if field == name))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note headings, fields and roles."""
        said = {name: value or "" for name, value in attrs}
        self._in_heading = self._in_heading or tag == "h1"
        self.roles |= {said["role"]} if "role" in said else set()
        if tag in {"input", "button"} and "name" in said:
            self.offered.append((said["name"], said.get("value", "")))
            if "checked" in said:
                self.ticked.add(self.offered[-1])
            self.typed[said["name"]] = said.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of the heading."""
        self._in_heading = self._in_heading and tag != "h1"

    def handle_data(self, data: str) -> None:
        """Note words."""
        self._words.append(data)
        if self._in_heading:
            self.heading = f"{self.heading} {data}".strip()
