"""Markdown that people of a practice write, as HTML that can do nothing but be read."""

import re
from collections.abc import Sequence
from typing import Final

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS: Final = {
    *("p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "a", "img"),
    *("ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
}
ATTRIBUTES: Final = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
LOWEST: Final = 6
OWN_PICTURE: Final = re.compile(r"/practices/[-\w]+/pictures/[0-9a-f]{32}\.webp", re.ASCII)


def as_html(text: str, under: int = 1) -> SafeString:
    """Turn Markdown into HTML; what is HTML in it is shown as it was written.

    Headings follow one another without a gap below the level that they stand `under`. Pictures
    are only our own.
    """
    reader = MarkdownIt("commonmark", {"html": False})
    tokens = reader.parse(text)
    _settle_headings(tokens, under)
    cleaned = nh3.clean(
        reader.renderer.render(tokens, reader.options, {}),
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_only_own_pictures,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
    )
    return mark_safe(cleaned)  # nosec B308 B703 - cleaned just now


def _settle_headings(tokens: Sequence[Token], under: int) -> None:
    """Let each heading be one step below the one before at most, so that none is skipped."""
    level = under
    for token in tokens:
        if token.type == "heading_open":
            level = min(max(under + 1, int(token.tag[1])), level + 1, LOWEST)
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{level}"


def _only_own_pictures(tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) == ("img", "src") and not OWN_PICTURE.fullmatch(value):
        return None
    return value
