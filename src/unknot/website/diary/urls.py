"""Where the diary lives."""

from datetime import date

from django.urls import path, register_converter

from unknot.website.diary.forms.day import FIRST_DAY, LAST_DAY
from unknot.website.diary.views import cancelling, changing, looking


class DayConverter:
    """A day in an address: 2026-11-30."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        """Read a day; one that no calendar has, or no diary, is no address."""
        day = date.fromisoformat(value)
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValueError(value)
        return day

    def to_url(self, value: date) -> str:
        """Write a day."""
        return value.isoformat()


register_converter(DayConverter, "day")
DIARY = "practices/<slug:practice>/"

urlpatterns = [
    path(f"{DIARY}day/", looking.day, name="day"),
    path(f"{DIARY}day/<day:day>/", looking.day, name="day"),
    path(f"{DIARY}week/", looking.week, name="week"),
    path(f"{DIARY}week/<day:day>/", looking.week, name="week"),
    path(f"{DIARY}clients/", looking.clients, name="clients"),
    path(f"{DIARY}sessions/new/", changing.book, name="book_for"),
    path(f"{DIARY}sessions/<int:number>/move/", changing.move, name="move_for"),
    path(f"{DIARY}sessions/<int:number>/cancel/", cancelling.cancel, name="cancel_for"),
    path(f"{DIARY}sessions/<int:number>/<slug:what>/", changing.act, name="act_on"),
    path(f"{DIARY}kept-free/", changing.keep_free, name="keep_free"),
    path(f"{DIARY}kept-free/<int:number>/", changing.open_again, name="open_again"),
]
