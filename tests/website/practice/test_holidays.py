"""Public holidays by their names."""

from datetime import date

import pytest
from django.utils.translation import override

from unknot.website.practice.holidays import NAMES, OBSERVED, holiday_on, holidays_in


@pytest.mark.parametrize("year", range(2025, 2036))
def test_every_holiday_of_south_africa_has_a_name_of_ours(year: int) -> None:
    named = {name.removesuffix(OBSERVED) for name in holidays_in("ZA", year).values()}
    elections = {name for name in named if "lection" in name}
    assert named - elections == {*NAMES}


def test_a_holiday_is_named_in_the_language_of_who_reads() -> None:
    with override("af"):
        assert holiday_on("ZA", date(2026, 12, 16)) == "Versoeningsdag"


def test_a_day_that_takes_the_place_of_a_holiday_has_its_name() -> None:
    assert holiday_on("ZA", date(2027, 3, 22)) == "Human Rights Day"


def test_no_country_has_no_holidays() -> None:
    assert holiday_on("", date(2026, 12, 25)) == ""
