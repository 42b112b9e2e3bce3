"""What people send, checked at the door and turned into values; nothing touches the database."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms

from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.wish import (
    LONGEST_FIRST_MINUTES,
    Aim,
    Company,
    Edit,
    Preset,
    Soreness,
    Wish,
)
from unknot.craft.screening.limits import HOME_CEILING, Position
from unknot.website.guide.bridge import Asked, Look

MINUTES = (5, 10, 15, 20, 30, 45)
TONES = (1, 2, 3, 4, 5)
BUILDS = ("slender", "medium", "broad")
WHO = {
    "doctor": "Doctor",
    "pharmacist": "Pharmacist",
    "midwife": "Midwife",
    "specialist": "Specialist",
}
ACHE = "ache_"
"""Prefix of the fields that say how much a zone aches: 0 not, 1 sore, 2 worse."""

FIRST_IS_SHORT = (
    f"A first time is at most {LONGEST_FIRST_MINUTES} minutes. Choose {LONGEST_FIRST_MINUTES} or"
    " fewer, or “We have done this before”."
)
EDITS = ("seconds", "technique", "drop", "firm", "undo")
STEP_EDITS = ("seconds", "technique", "drop")
ONE_CHANGE = "Change one thing at a time: longer, shorter, something else, or leave it out."
MOST_EDITS = 100
TOO_MANY_EDITS = "These are more changes than a plan can follow. Undo them and begin again."
A_POSSIBLE_CHANGE = "That change is not possible. The plan stays as it was."
CHOOSE = "Choose one of these."
NOT_A_PLACE = "“{}” is not a place on this back. Choose from the list again."
A_NUMBER = "Choose a number from 0 to 10."


def _choices(values: Iterable[str | int]) -> list[tuple[str, str]]:
    return [(str(value), str(value)) for value in values]


def _one_of(
    values: Iterable[str | int], coerce: Callable[[str], object] = str
) -> forms.TypedChoiceField:
    words = {"required": CHOOSE, "invalid_choice": CHOOSE}
    return forms.TypedChoiceField(choices=_choices(values), error_messages=words, coerce=coerce)


class WishForm(forms.Form):
    """Where it aches, for how long, to what end, with whom, and how they lie or sit."""

    minutes = _one_of(MINUTES, coerce=int)
    aim = _one_of(Aim, coerce=Aim)
    company = _one_of(Company, coerce=Company)
    position = _one_of(Position, coerce=Position)
    before = _one_of(("first", "again"))
    order = _one_of(("ours", Preset.CLASSIC))
    points = forms.BooleanField(required=False)
    agreed = forms.BooleanField(required=False)
    leave_out = forms.MultipleChoiceField(required=False)
    tone = _one_of(TONES, coerce=int)
    build = _one_of(BUILDS)

    def __init__(self, data: Mapping[str, Any] | None, *, knowledge: Knowledge) -> None:
        """Offer the zones that knowledge holds."""
        super().__init__(data)
        self.knowledge = knowledge
        leave_out = self.fields["leave_out"]
        assert isinstance(leave_out, forms.MultipleChoiceField)
        leave_out.choices = _choices(knowledge.zones)
        leave_out.error_messages["invalid_choice"] = NOT_A_PLACE.replace("{}", "%(value)s")

    def clean(self) -> dict[str, Any]:
        """Check what the fields say together, and the aches."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("before") == "first" and cleaned.get("minutes", 0) > LONGEST_FIRST_MINUTES:
            self.add_error("minutes", FIRST_IS_SHORT)
        cleaned["sore"] = self._aches()
        return cleaned

    def _aches(self) -> tuple[Soreness, ...]:
        sore = []
        for field, level in self.data.items():
            if not field.startswith(ACHE) or level == "0":
                continue
            zone = field.removeprefix(ACHE)
            if zone not in self.knowledge.zones or level not in {"1", "2"}:
                self.add_error(None, NOT_A_PLACE.format(zone))
                continue
            sore.append(Soreness(zone=zone, level=int(level)))
        return tuple(sorted(sore, key=lambda one: one.zone))

    def wish(self) -> Wish:
        """Give the wish that was sent."""
        said = self.cleaned_data
        consented = tuple(z.id for z in self.knowledge.zones.values() if z.consent_first)
        return Wish(
            minutes=said["minutes"],
            aim=said["aim"],
            sore=said["sore"],
            company=said["company"],
            position=said["position"],
            first_session=said["before"] == "first",
            points=said["points"],
            leave_out=tuple(said["leave_out"]),
            agreed_zones=consented if said["agreed"] else (),
            preset=Preset.CLASSIC if said["order"] == Preset.CLASSIC else None,
        )

    def look(self) -> Look:
        """Give how the back is to be drawn."""
        return Look(tone=self.cleaned_data["tone"], build=self.cleaned_data["build"])


def sent_by(wish: Wish, look: Look) -> dict[str, Any]:
    """Write a wish the way the form sends it, to show it again."""
    return {
        "minutes": wish.minutes,
        "aim": wish.aim,
        "company": wish.company,
        "position": wish.position,
        "before": "first" if wish.first_session else "again",
        "order": wish.preset or "ours",
        "points": wish.points,
        "agreed": bool(wish.agreed_zones),
        "leave_out": list(wish.leave_out),
        "tone": look.tone,
        "build": look.build,
        **{f"{ACHE}{one.zone}": str(one.level) for one in wish.sore},
    }


class AskedForm(forms.Form):
    """Who was asked, and what they allowed."""

    who = _one_of(WHO)
    codes = forms.MultipleChoiceField(
        error_messages={
            "required": "Tick what they said yes to.",
            "invalid_choice": "That is not something to ask about today.",
        }
    )
    words = forms.CharField(required=False, max_length=300)

    def __init__(self, data: Mapping[str, Any] | None, *, askable: tuple[str, ...]) -> None:
        """Offer only the findings that a professional can allow."""
        super().__init__(data)
        codes = self.fields["codes"]
        assert isinstance(codes, forms.MultipleChoiceField)
        codes.choices = _choices(askable)

    def asked(self) -> Asked:
        """Give what was allowed, by whom."""
        said = self.cleaned_data
        return Asked(codes=tuple(said["codes"]), who=said["who"], words=said["words"])


class EditForm(forms.Form):
    """One change to a plan: a step's length, technique or absence, how firm, or none at all."""

    step = forms.CharField(required=False, max_length=200)
    seconds = forms.IntegerField(required=False, min_value=0, max_value=45 * 60)
    technique = forms.CharField(required=False, max_length=60)
    drop = forms.BooleanField(required=False)
    firm = forms.IntegerField(required=False, min_value=0, max_value=HOME_CEILING)
    undo = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Accept exactly one change, and a step for those that change one."""
        said = super().clean() or self.cleaned_data
        changes = [name for name in EDITS if said.get(name) not in (None, "", False)]
        if not self.errors and (
            len(changes) != 1 or (changes[0] in STEP_EDITS and not said["step"])
        ):
            self.add_error(None, ONE_CHANGE)
        return said

    def problem(self) -> str:
        """Say what is wrong, in a sentence."""
        return ONE_CHANGE if self.non_field_errors() else A_POSSIBLE_CHANGE

    def undoes(self) -> bool:
        """Say whether every change is to be undone."""
        return bool(self.cleaned_data["undo"])

    def firmness(self) -> int | None:
        """Give how firm they like it; None where that did not change."""
        firm: int | None = self.cleaned_data["firm"]
        return firm

    def edit(self) -> Edit:
        """Give the change to a step."""
        said = self.cleaned_data
        return Edit(
            step=said["step"],
            seconds=said["seconds"],
            technique=said["technique"] or None,
            drop=said["drop"],
        )


class ReadyForm(forms.Form):
    """What two people agree on before they begin; all of it optional."""

    feeling = forms.IntegerField(required=False, min_value=0, max_value=10)
    stop_word = forms.CharField(required=False, max_length=40)
    intention = forms.CharField(required=False, max_length=120)


class FeelingForm(forms.Form):
    """How the ache feels, 0 none to 10 worst."""

    feeling = forms.IntegerField(
        min_value=0,
        max_value=10,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), A_NUMBER),
    )

    def number(self) -> int:
        """Give the number that was chosen."""
        return int(self.cleaned_data["feeling"])
