"""What people of a practice write: Markdown that can do nothing but be read."""

from hypothesis import given
from hypothesis import strategies as st

from tests.website.practice.hostility import doings_of
from tests.website.practice.payloads import EVERY_PAYLOAD
from unknot.website.practice.writing import TAGS, as_html


def doings(text: str) -> list[str]:
    """List what a text does besides being read."""
    return doings_of(as_html(text), frozenset(TAGS))


def test_plain_words_become_paragraphs() -> None:
    assert as_html("Hello.\n\nAgain.") == "<p>Hello.</p>\n<p>Again.</p>\n"


def test_headings_follow_one_another_below_their_page() -> None:
    assert as_html("# A\n\n#### B") == "<h2>A</h2>\n<h3>B</h3>\n"
    assert as_html("# A\n\n# B", under=3) == "<h4>A</h4>\n<h4>B</h4>\n"


def test_links_go_out_without_telling_from_where() -> None:
    assert as_html("[x](https://example.org)") == (
        '<p><a href="https://example.org" rel="noopener noreferrer nofollow">x</a></p>\n'
    )


def test_only_our_own_pictures_are_shown() -> None:
    own = f"/practices/here/pictures/{'a' * 32}.webp"
    assert f'src="{own}"' in as_html(f"![A pool]({own})")
    for elsewhere in (
        "https://example.org/a.webp",
        "//example.org/a.webp",
        "data:image/svg+xml,x",
        f"/practices/../{'a' * 32}.webp",
        "/healthz",
    ):
        assert "src" not in as_html(f"![A pool]({elsewhere})")


def test_no_payload_does_anything() -> None:
    for payload in EVERY_PAYLOAD:
        for text in (payload, f"# {payload}", f"[x]({payload})", f"![{payload}]({payload})"):
            assert doings(text) == [], text


@given(st.text(max_size=300))
def test_no_text_at_all_does_anything(text: str) -> None:
    assert doings(text) == []


@given(st.text("<>/\"'=()[]!#*`&;: \nabdhijlnoprstvx", max_size=120))
def test_no_markup_at_all_does_anything(text: str) -> None:
    assert doings(text) == []
