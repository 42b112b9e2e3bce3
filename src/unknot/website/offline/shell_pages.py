"""Pages that work without a network: the same for everyone, so that a device may hold them."""

from collections.abc import Iterator
from functools import cache

import msgspec
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, override

from unknot.craft.planning import Company
from unknot.craft.rendering.picture import BUILDS, Build, cover, outline_in, scene
from unknot.craft.screening.limits import Position
from unknot.website.guide.held import Look
from unknot.website.guide.pages.after import after_help
from unknot.website.guide.pages.bruise_watch import watch_for_anyone
from unknot.website.guide.pages.play import hurts_on, numbers
from unknot.website.guide.pages.stopped import ending_answers
from unknot.website.known import load, load_library


def shell_pages() -> dict[str, str]:
    """Give each page by its address, in the language that is spoken."""
    return _pages_in(get_language() or settings.LANGUAGE_CODE)


@cache
def _pages_in(language: str) -> dict[str, str]:
    with override(language):
        return _pages()


def _pages() -> dict[str, str]:
    pages = {
        reverse("offline"): render_to_string("offline/offline.html"),
        reverse("kept"): render_to_string("offline/kept.html"),
        reverse("kept_after"): render_to_string("offline/after.html", _after()),
    }
    return pages | {reverse("kept_player", args=[build]): _player(build) for build in BUILDS}


def _player(build: Build) -> str:
    """Draw the player for whichever session the device holds, with a scene for each position."""
    context = {
        "scenes": tuple(_scenes(build)),
        "score_url": "",
        "look": msgspec.convert({"build": build}, Look),
        "after_url": reverse("kept_after"),
        "plan_url": reverse("kept"),
        "again_url": reverse("kept"),
        "hurts": hurts_on(load().zones),
        "numbers": numbers(load_library()),
    }
    return render_to_string("offline/player.html", context)


def _scenes(build: Build) -> Iterator[tuple[Position, str, str, str]]:
    """Give for each position with whom, the outline of a back in it, and what is around it."""
    for position in Position:
        drawn = {company: scene(position, company) + cover(position, build) for company in Company}
        for one in dict.fromkeys(drawn.values()):
            companies = " ".join(company for company in Company if drawn[company] == one)
            yield position, companies, outline_in(position, build), mark_safe(one)  # nosec


def _after() -> dict[str, object]:
    """Show what everyone has to know afterwards: nobody asks here who was massaged."""
    library = load_library()
    watch = watch_for_anyone(load(), library)
    return {
        "hydration": library.tips["hydration_1"].text,
        "usual": library.advice_on("aftercare_normal"),
        "watch": watch,
        **after_help(watch, library),
        "stops": tuple(ending_answers().values()),
    }
