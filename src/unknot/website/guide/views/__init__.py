"""Views of the guide: they only connect what is sent, what is held and what is shown."""

from unknot.website.guide.views.asking import back, home, safe
from unknot.website.guide.views.planning import asked, edit, plan, start
from unknot.website.guide.views.playing import after, forget, play, prepare, score

__all__ = [
    "after",
    "asked",
    "back",
    "edit",
    "forget",
    "home",
    "plan",
    "play",
    "prepare",
    "safe",
    "score",
    "start",
]
