"""What people send to booking, checked at the edge."""

from unknot.website.booking.forms.details import DetailsForm
from unknot.website.booking.forms.fields import LAST_CELL, OneLine, first_problem
from unknot.website.booking.forms.guest import GuestForm
from unknot.website.booking.forms.named import NamedByPractice
from unknot.website.booking.forms.times import HoldForm, LookForm, MoveForm, TimesForm
from unknot.website.booking.forms.waiting import WaitForm

__all__ = [
    "LAST_CELL",
    "DetailsForm",
    "GuestForm",
    "HoldForm",
    "LookForm",
    "MoveForm",
    "NamedByPractice",
    "OneLine",
    "TimesForm",
    "WaitForm",
    "first_problem",
]
