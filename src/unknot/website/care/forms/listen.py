"""What somebody tells a practice, as it is sent. All of it may stay empty but the outcome."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.craft.approach import MUSIC, SCENT, TALK
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import Soreness
from unknot.website.care.heard import Heard
from unknot.website.guide.forms.choosing import choices, one_of
from unknot.website.guide.forms.wish import ACHE

MOST_LETTERS = 600
FIRMNESS = (1, 2, 3, 4)
NEEDS = ("stairs", "hearing", "companion")
WHERE = ("practice", "home")
SAY_IT = _("Please say in a few words what you would like to be different.")
TOO_LONG = _("Please keep this to 600 letters.")
NOT_A_PLACE = _("That is not a place on this back. Choose from the list again.")


def _words(*, required: bool = False) -> forms.CharField:
    said = {"required": SAY_IT, "max_length": TOO_LONG}
    return forms.CharField(required=required, max_length=MOST_LETTERS, error_messages=said)


class ListenForm(forms.Form):
    """The outcome in their own words, and whatever else they like to say."""

    outcome = _words(required=True)
    leave_out = forms.MultipleChoiceField(required=False)
    leave_out_words = _words()
    history = _words()
    pressure = one_of(FIRMNESS, coerce=int, required=False)
    pressure_words = _words()
    talk = one_of(TALK, required=False)
    music = one_of(MUSIC, required=False)
    scent = one_of(SCENT, required=False)
    allergies = _words()
    helped = _words()
    did_not_help = _words()
    where = one_of(WHERE, required=False)
    needs = forms.MultipleChoiceField(required=False, choices=choices(NEEDS))
    needs_words = _words()
    bring = forms.BooleanField(required=False)
    same_person = forms.BooleanField(required=False)

    def __init__(self, data: Mapping[str, Any] | None, *, knowledge: Knowledge) -> None:
        """Offer the places that knowledge holds."""
        super().__init__(data)
        self.knowledge = knowledge
        leave_out = self.fields["leave_out"]
        assert isinstance(leave_out, forms.MultipleChoiceField)
        leave_out.choices = choices(knowledge.zones)
        leave_out.error_messages["invalid_choice"] = NOT_A_PLACE

    def clean(self) -> dict[str, Any]:
        """Read the aches besides; they are as many fields as there are places."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        sent = {name: self.data.get(name) for name in self.data if name.startswith(ACHE)}
        known = {f"{ACHE}{zone}" for zone in self.knowledge.zones}
        if not (set(sent) <= known and set(sent.values()) <= {"0", "1", "2"}):
            self.add_error(None, NOT_A_PLACE)
            return cleaned
        cleaned["sore"] = tuple(
            Soreness(name.removeprefix(ACHE), int(level))
            for name, level in sorted(sent.items())
            if level in ("1", "2")
        )
        return cleaned

    def heard(self, brought: tuple[str, ...], sore: tuple[Soreness, ...]) -> Heard:
        """Give what was told; what the guide knows is taken along only if they said so."""
        said = self.cleaned_data
        bring = said["bring"]
        return Heard(
            **{name: said[name] for name in Heard.WRITTEN},
            sore=said["sore"] or (sore if bring else ()),
            leave_out=tuple(said["leave_out"]),
            pressure=said["pressure"] or None,
            talk=said["talk"],
            music=said["music"],
            scent=said["scent"],
            at_home={"home": True, "practice": False}.get(said["where"]),
            needs=tuple(said["needs"]),
            brought=brought if bring else (),
        )


def sent_by(heard: Heard) -> dict[str, Any]:
    """Write what was told the way the form sends it, to show it again."""
    where = {True: "home", False: "practice", None: ""}[heard.at_home]
    return {
        **{name: getattr(heard, name) for name in Heard.WRITTEN},
        **{f"{ACHE}{zone}": str(level) for zone, level in heard.marks.items()},
        "leave_out": list(heard.leave_out),
        "pressure": str(heard.pressure or ""),
        "talk": heard.talk,
        "music": heard.music,
        "scent": heard.scent,
        "where": where,
        "needs": list(heard.needs),
        "bring": heard.brought,
    }
