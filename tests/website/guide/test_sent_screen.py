"""A visit holds of a sent safety page what the page offered; the rest is refused by name."""

import pytest
from django.http import QueryDict

from unknot.craft.errors import InputError
from unknot.website.guide.sent_screen import as_screen, check_offered

ACCEPTED = {"q_fever": frozenset({"yes", "not_sure"}), "closed": frozenset({"today"})}


def test_a_screen_holds_what_the_page_offers() -> None:
    sent = QueryDict("q_fever=yes&q_fever=maybe&other=1&csrfmiddlewaretoken=x")
    assert as_screen(sent, ACCEPTED) == {"q_fever": ["yes"]}


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ("q_other=yes", "“q_other” is not a question on this page."),
        ("q_fever=maybe", "“maybe” does not answer “q_fever”."),
        ("closed=today&closed=tomorrow", "“tomorrow” does not answer “closed”."),
    ],
)
def test_what_the_page_does_not_offer_is_refused_by_name(sent: str, sentence: str) -> None:
    with pytest.raises(InputError) as refused:
        check_offered(QueryDict(sent), ACCEPTED)
    assert refused.value.sentence == sentence


def test_what_the_page_offers_is_not_refused() -> None:
    check_offered(QueryDict("q_fever=yes&closed=today&csrfmiddlewaretoken=x"), ACCEPTED)
