"""The wish as it is sent: where it aches, for how long, to what end, with whom, and how."""

from collections.abc import Mapping
from typing import Any

from django import forms

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.planning.wish import (
    LONGEST_FIRST_MINUTES,
    Aim,
    Company,
    Preset,
    Soreness,
    Wish,
)
from unknot.craft.rendering.picture import BUILDS, TONES
from unknot.craft.screening.limits import Position
from unknot.website.guide.forms.choosing import choices, one_of
from unknot.website.guide.held import Look
from unknot.website.known import phrased

MINUTES = (5, 10, 15, 20, 30, 45)
ACHE = "ache_"
"""Prefix of the fields that say how much a zone aches: 0 not, 1 sore, 2 worse."""

FIRST_IS_SHORT = to_say(
    "A first time is at most {most} minutes. Choose {most} or fewer, or “We have done this before”."
)
NOT_A_PLACE = to_say("“{place}” is not a place on this back. Choose from the list again.")


class WishForm(forms.Form):
    """Where it aches, for how long, to what end, with whom, and how they lie or sit."""

    minutes = one_of(MINUTES, coerce=int)
    aim = one_of(Aim, coerce=Aim)
    company = one_of(Company, coerce=Company)
    position = one_of(Position, coerce=Position)
    before = one_of(("first", "again"))
    order = one_of(("ours", Preset.CLASSIC))
    points = forms.BooleanField(required=False)
    agreed = forms.BooleanField(required=False)
    leave_out = forms.MultipleChoiceField(required=False)
    tone = one_of(TONES, coerce=int)
    build = one_of(BUILDS)
    hands = one_of(TONES, coerce=int)

    def __init__(self, data: Mapping[str, Any] | None, *, knowledge: Knowledge) -> None:
        """Offer the zones that knowledge holds."""
        super().__init__(data)
        self.knowledge = knowledge
        leave_out = self.fields["leave_out"]
        assert isinstance(leave_out, forms.MultipleChoiceField)
        leave_out.choices = choices(knowledge.zones)
        leave_out.error_messages["invalid_choice"] = phrased(NOT_A_PLACE, place="%(value)s")

    def clean(self) -> dict[str, Any]:
        """Check what the fields say together, and the aches."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("before") == "first" and cleaned.get("minutes", 0) > LONGEST_FIRST_MINUTES:
            self.add_error("minutes", phrased(FIRST_IS_SHORT, most=LONGEST_FIRST_MINUTES))
        cleaned["sore"] = self._aches()
        return cleaned

    def _aches(self) -> tuple[Soreness, ...]:
        sore = []
        for field, level in self.data.items():
            if not field.startswith(ACHE) or level == "0":
                continue
            zone = field.removeprefix(ACHE)
            if zone not in self.knowledge.zones or level not in {"1", "2"}:
                self.add_error(None, phrased(NOT_A_PLACE, place=zone))
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
        """Give how the back and the hands are to be drawn."""
        said = self.cleaned_data
        return Look(tone=said["tone"], build=said["build"], hands=said["hands"])


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
        "hands": look.hands,
        **{f"{ACHE}{one.zone}": str(one.level) for one in wish.sore},
    }
