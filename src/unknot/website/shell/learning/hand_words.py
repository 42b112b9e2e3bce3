"""Hands in words: what is said under each drawn pair, in the order of a technique's own words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unknot.craft.score.events import Contact

Held = tuple[Contact, Promise]
HELD: dict[str, tuple[Held, ...]] = {
    "still_hold": ((Contact.PALM, _("Whole palm and fingers")),),
    "effleurage": ((Contact.PALM, _("Whole palms, fingers together")),),
    "petrissage": ((Contact.KNEAD, _("Whole hand")),),
    "friction": (
        (Contact.FINGERTIPS, _("Finger pads")),
        (Contact.THUMB, _("Thumb pad, supported")),
    ),
    "tapotement": (
        (Contact.CUP, _("Cupped palms")),
        (Contact.EDGE, _("Loose little-finger edge")),
        (Contact.FINGERTIPS, _("Fingertips")),
    ),
    "vibration": (
        (Contact.TREMBLE, _("Flat palm")),
        (Contact.FINGERTIPS, _("Fingertips")),
    ),
    "static_pressure": (
        (Contact.THUMB, _("Supported thumb")),
        (Contact.FINGERS, _("Stacked fingers")),
        (Contact.KNUCKLES, _("Flat knuckles")),
        (Contact.BALL, _("Ball for self-massage")),
    ),
    "feathering": ((Contact.FEATHER, _("Finger pads")),),
}
