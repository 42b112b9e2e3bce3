"""What the home page asks, and the words of the answers to choose from."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unknot.website.guide.forms.wish import MINUTES

Words = str | Promise
Named = dict[str, tuple[Words, Words]]
TONES: Named = {
    "5": (_("Lightest"), ""),
    "4": (_("Light"), ""),
    "3": (_("Medium"), ""),
    "2": (_("Dark"), ""),
    "1": (_("Darkest"), ""),
}
QUESTIONS: dict[str, tuple[Words, Named]] = {
    "minutes": (
        _("How many minutes?"),
        {str(minutes): (str(minutes), "") for minutes in MINUTES},
    ),
    "before": (
        _("Have you done this before?"),
        {"first": (_("First time"), ""), "again": (_("We have done this before"), "")},
    ),
    "aim": (
        _("What would feel good?"),
        {
            "relief": (_("Ease"), _("slow, where it aches")),
            "calm": (_("Calm"), _("long, quiet strokes")),
            "wake": (_("Wake"), _("brisk and light")),
        },
    ),
    "company": (
        _("Who is here?"),
        {"partner": (_("Someone’s with me"), ""), "alone": (_("I’m alone"), "")},
    ),
    "position": (
        _("How will you be?"),
        {
            "face_down": (_("Face down"), ""),
            "astride_chair": (_("On a chair"), ""),
            "side_lying_left": (_("On my left side"), ""),
            "side_lying_right": (_("On my right side"), ""),
        },
    ),
    "order": (
        _("In which order?"),
        {
            "ours": (_("Made for today"), ""),
            "classic": (_("The classic seven steps"), ""),
        },
    ),
    "tone": (_("Which skin tone for the back?"), TONES),
    "hands": (_("Which skin tone for the hands?"), TONES),
    "build": (
        _("Which build for the picture?"),
        {"slender": (_("Slender"), ""), "medium": (_("Medium"), ""), "broad": (_("Broad"), "")},
    ),
}
