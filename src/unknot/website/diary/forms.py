"""What a therapist sends to their diary, checked at the edge."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError
from unknot.craft.language import NAMES
from unknot.website.booking.forms import OneLine
from unknot.website.booking.times.cells import CELL, Span, cell_at, first_cell_from
from unknot.website.care.models import Client
from unknot.website.known import language
from unknot.website.messages.lines import one_line
from unknot.website.practice import telephones
from unknot.website.practice.models import Place, Practice, Service

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
HOME = _("At their home")
CLOCK = forms.TimeInput(
    format="%H:%M", attrs={"type": "time", "step": int(CELL.total_seconds()), "class": "input"}
)


class DayForm(forms.Form):
    """A day, and clock times on it by the clock of the practice."""

    day = forms.DateField(
        label=_("Day"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "input"}),
    )

    def __init__(self, *args: object, practice: Practice, **kwargs: object) -> None:
        """Know the clock."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.practice = practice

    def clean_day(self) -> date:
        """Take a day that a diary can have."""
        day: date = self.cleaned_data["day"]
        if not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("A diary has no such day."))
        return day

    def instant(self, field: str) -> datetime:
        """Give a clock time of the day as an instant."""
        zone = ZoneInfo(self.practice.time_zone)
        return datetime.combine(self.cleaned_data["day"], self.cleaned_data[field], zone)


class BlockForm(DayForm):
    """A while to keep free."""

    begins = forms.TimeField(label=_("From"), widget=CLOCK)
    ends = forms.TimeField(label=_("Until"), widget=CLOCK)

    def clean(self) -> dict[str, object]:
        """Refuse a while that ends before it begins."""
        said = super().clean() or {}
        if {"day", "begins", "ends"} <= said.keys() and said["ends"] <= said["begins"]:
            self.add_error("ends", _("It ends before it begins."))
        return said

    @property
    def span(self) -> Span:
        """The cells of the while, begun ones included."""
        return Span(cell_at(self.instant("begins")), first_cell_from(self.instant("ends")))


class MoveForm(DayForm):
    """Another time for a session."""

    begins = forms.TimeField(label=_("At"), widget=CLOCK)

    @property
    def first_cell(self) -> int:
        """The cell in which it begins."""
        return cell_at(self.instant("begins"))


class BookForm(MoveForm):
    """A session for somebody who asked by word of mouth."""

    client = forms.ModelChoiceField(
        label=_("Who"),
        queryset=Client.objects.none(),
        required=False,
        empty_label=_("Somebody new"),
    )
    name = OneLine(label=_("Name, if new"), max_length=120, required=False)
    email = forms.EmailField(label=_("E-mail, if new"), required=False)
    telephone = forms.CharField(label=_("Telephone, if new"), max_length=40, required=False)
    language = forms.ChoiceField(
        label=_("Language, if new"), choices=[*NAMES.items()], initial=language, required=False
    )
    service = forms.ModelChoiceField(
        label=_("What"), queryset=Service.objects.none(), empty_label=_("Please choose")
    )
    place = forms.ModelChoiceField(
        label=_("Where"), queryset=Place.objects.none(), empty_label=_("Please choose")
    )
    at_home = forms.ChoiceField(
        label=_("In the room, or at their home?"),
        choices=(("", _("As it is given there")), ("0", _("In our room")), ("1", HOME)),
        required=False,
    )
    address = OneLine(label=_("Address, if at home"), max_length=300, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=200)

    def __init__(
        self, *args: object, practice: Practice, clients: QuerySet[Client], **kwargs: object
    ) -> None:
        """Offer only what belongs to the practice, and clients whom somebody may see."""
        super().__init__(*args, practice=practice, **kwargs)
        self.fields["client"].queryset = clients.order_by("name")  # type: ignore[attr-defined]
        self.fields["service"].queryset = practice.services.order_by("minutes")  # type: ignore[attr-defined]
        self.fields["place"].queryset = practice.places.order_by("name")  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "input")

    def clean_telephone(self) -> str:
        """Keep a number as +27…."""
        said = one_line(self.cleaned_data["telephone"])
        try:
            return telephones.read(said) if said else ""
        except InputError as error:
            raise forms.ValidationError(error.sentence) from error

    def clean(self) -> dict[str, object]:
        """Ask for a name where nobody is chosen, and where it is where that is left open."""
        said = super().clean() or {}
        if not said.get("client") and not said.get("name"):
            self.add_error("name", _("Please choose somebody, or write a name."))
        if said.get("service") and said.get("place") and "address" in said:
            self._settle_where(said)
        return said

    def _settle_where(self, said: dict[str, Any]) -> None:
        """Leave no address unread: it is for a home, and a session in a room has none."""
        at_home = whether_at_home(said["service"], said["place"], said.get("at_home", ""))
        said["at_home"] = at_home
        if at_home is None:
            self.add_error("at_home", _("Please say where: it is given in the room and at homes."))
        elif not at_home and said["address"]:
            self.add_error("address", _("In the room nobody needs an address. Is it at home?"))


def whether_at_home(service: Service, place: Place, said: str) -> bool | None:
    """Say whether a session is at a home: as was said, or as it can only be; else nothing."""
    if said:
        return said == "1"
    in_a_room = service.at_practice and place.rooms.exists()
    if in_a_room and service.at_home and place.at_home:
        return None
    return not in_a_room
