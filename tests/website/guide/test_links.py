"""A private link is long, bound to its visit, and never stored as it is."""

from hypothesis import given
from hypothesis import strategies as st

from unknot.website.guide.links import link_token


@given(maker=st.text(), content=st.text())
def test_the_private_part_is_32_letters_and_always_the_same(maker: str, content: str) -> None:
    token = link_token(maker, content)
    assert len(token) == 32
    assert token == link_token(maker, content)
    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_another_visit_and_another_plan_have_other_links() -> None:
    links = {link_token("a", "plan"), link_token("b", "plan"), link_token("a", "other")}
    assert len(links) == 3
