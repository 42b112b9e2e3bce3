"""Views of the guide: they only connect what is sent, what is held and what is shown."""

from unknot.website.guide.views.allowing import asked, note, take_back
from unknot.website.guide.views.asking import back, home
from unknot.website.guide.views.medicines import medicines
from unknot.website.guide.views.planning import edit, plan, start
from unknot.website.guide.views.playing import play, prepare, score
from unknot.website.guide.views.resting import after, forget, stopped
from unknot.website.guide.views.screening import safe

__all__ = [
    "after",
    "asked",
    "back",
    "edit",
    "forget",
    "home",
    "medicines",
    "note",
    "plan",
    "play",
    "prepare",
    "safe",
    "score",
    "start",
    "stopped",
    "take_back",
]
