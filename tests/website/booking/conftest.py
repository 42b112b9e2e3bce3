"""What tests of booking begin with."""

import pytest
from django.test import Client

from tests.website.booking.practising import NOW, Example
from tests.website.booking.visiting import be_heard, free_cells
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
