"""A therapist of the example practice who is signed in."""

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import Example
from tests.website.people.entering import join, signed_in
from unknot.website.people.models import Role


@pytest.fixture
def therapist(example: Example) -> Browser:
    """Sign the therapist in."""
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    return signed_in(joined.person)
