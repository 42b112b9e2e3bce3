"""Two who send at the same moment, or one who clicks twice."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.website.office.officing import Owned, own_practice, signed_in
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db(transaction=True)
SENDERS = 4


def send_at_once(owned: Owned, page: str, sent: dict[str, str]) -> Counter[int]:
    """Send one form from several browsers at once; gives what they were answered."""
    ready = Barrier(SENDERS)

    def send(_: int) -> int:
        browser = signed_in(owned.member.person)
        ready.wait()
        try:
            return browser.post(page, sent).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        return Counter(pool.map(send, range(SENDERS)))


def test_a_place_that_is_sent_several_times_at_once_is_there_once() -> None:
    owned = own_practice()
    answers = send_at_once(owned, owned.at("places/new/"), {"name": "Hermanus"})
    assert answers == {302: 1, 422: SENDERS - 1}
    assert owned.practice.places.filter(name="Hermanus").count() == 1


def test_articles_of_one_title_sent_at_once_have_addresses_of_their_own() -> None:
    owned = own_practice()
    answers = send_at_once(owned, owned.at("articles/new/"), {"title": "Same"})
    assert answers == {302: SENDERS}
    assert owned.practice.articles.values("slug").distinct().count() == SENDERS


def test_a_practice_that_is_sent_several_times_at_once_opens_once() -> None:
    owned = own_practice()
    sent = {
        "name": "The Example Room",
        "therapist": "An Example",
        "place": "Hermanus",
        "hours": "8-12",
        "modality": "Slow",
        "minutes": "60",
        "price": "620",
    }
    answers = send_at_once(owned, "/practices/new/", sent)
    assert answers == {302: 1, 422: SENDERS - 1}
    assert Practice.objects.filter(name="The Example Room").count() == 1
