"""Names are read as they are meant."""

import pytest

from unknot.website.care.named import first_name_of


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Thandi Example", "Thandi"),
        ("Ms Thandi Example", "Thandi"),
        ("Dr. Mev. Thandi Example", "Thandi"),
        ("Ms Sugarbird", ""),
        ("Thandi", "Thandi"),
        ("Mr", ""),
    ],
)
def test_a_title_is_no_first_name_and_a_last_name_is_not_told(name: str, shown: str) -> None:
    assert first_name_of(name) == shown
