"""What tests of booking begin with."""

import pytest
from django.test import Client

from tests.website.booking.coming import book_touch, come
from tests.website.booking.practising import NOW, Example
from tests.website.booking.visiting import be_heard, free_cells
from unknot.website.booking.models import Appointment
from unknot.website.care import models as care


@pytest.fixture
def cell(client: Client, example: Example) -> int:
    """A time that is free for somebody who was heard just now."""
    return free_cells(be_heard(client, example))[30]


@pytest.fixture
def client_of_ours(example: Example) -> care.Client:
    """Somebody who rang."""
    return example.practice.clients.create(
        name="Example Caller", email="caller@example.org", created_at=NOW
    )


@pytest.fixture
def laptop() -> Client:
    """A visit in which somebody is well, and has booked."""
    return Client()


@pytest.fixture
def own(laptop: Client, example: Example) -> Appointment:
    """The hour with hands that they booked there."""
    come(laptop)
    return book_touch(laptop, example)
