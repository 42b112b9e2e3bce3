"""The way from what was told to the questions about health, and from there to an approach."""

from contextlib import suppress

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from msgspec.structs import replace

from unknot.craft.planning.wish import Company, Wish
from unknot.craft.screening import Verdict
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.actions import go_on_with, resume, take_in
from unknot.website.care.actions.keeping import kept, with_copies
from unknot.website.care.bridge import heard_of
from unknot.website.care.health.as_read import AsRead, as_read
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told import told_in
from unknot.website.care.heard import Heard
from unknot.website.care.models import Listening
from unknot.website.care.queries import (
    HELD_BY_VISIT,
    held_by,
    holds,
    last_listening_of,
    listening_of,
)
from unknot.website.care.reading import bears_on_health, safety_from
from unknot.website.guide.actions import close_plans
from unknot.website.guide.bridge import Visit
from unknot.website.guide.heading import Heading, head_for, heading_of
from unknot.website.guide.visiting import visit_of
from unknot.website.known import load
from unknot.website.people.models import Person
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice


def approach_at(practice: Practice) -> str:
    """Give the address of the approach that somebody is about to book at a practice."""
    return reverse("approach", args=[practice.slug])


def lead_on(request: HttpRequest, listening: Listening, heard: Heard, approach: str) -> str:
    """Lead to the questions about health, and from there to the address of an approach."""
    visit, today = visit_of(request), timezone.localdate()
    if _is_news(visit, kept(listening)) or not _are_for(request, listening, approach):
        ask_afresh(visit)
    if visit.wish is None:
        alone = Wish(company=Company.ALONE, sore=heard.sore, leave_out=heard.leave_out)
        visit.hold_wish(alone, visit.look)
    told = heard.own_words if bears_on_health(heard.own_words, today, load()) else ""
    head_for(request.session, Heading(approach, told, listening.pk))
    safety = safety_from(visit, heard, timezone.now(), load())
    take_in(listening, safety)
    to_ask = safety is None or (safety.open and not safety.is_urgent)
    return reverse("safe") if to_ask else approach


def answers_are_theirs(request: HttpRequest, visit: Visit, approach: str) -> bool:
    """Say whether what this visit answered was about whoever comes: asked on the way there.

    A wish for a massage at home leads elsewhere again, and may have been somebody else’s.
    """
    return heading_of(request.session).address == approach or visit.screen is None


def told_here(request: HttpRequest, practice: Practice) -> Listening | None:
    """Give what this visit told a practice, or what whoever signed in told it last.

    Of several tellings it is that which was answered for just now. Raises SealBroken.
    """
    heading, maker = heading_of(request.session), visit_of(request).maker
    if heading.address == approach_at(practice):
        go_on_with(request.session, practice, heading.about, maker)
    listening = listening_of(request.session, practice)
    if listening is None and isinstance(request.user, Person):
        last = last_listening_of(request.user, practice)
        if last is not None:
            listening = resume(request.session, last, maker=maker, now=timezone.now())
    return listening


def answered_now(request: HttpRequest, listening: Listening) -> AsRead | None:
    """Open what was told with what was answered, as this visit reads it.

    None where it has to be asked, or afresh. Raises SealBroken.
    """
    own = take_in_answers(request, listening, heard_of(listening))
    told = told_in(listening, load())
    read = as_read(request.session, told, own) if told is not None else None
    if read is None:
        return None
    urgent = read.told.clearance.verdict is Verdict.EMERGENCY
    return read if urgent or holds(read.told.safety, timezone.now()) else None


def take_in_answers(request: HttpRequest, listening: Listening, heard: Heard) -> Safety | None:
    """Take in what this visit answered, on the page of the approach that asked for it.

    Gives it; None where it answered nothing, or for somebody else.
    """
    visit = visit_of(request)
    if not _are_for(request, listening, request.path):
        return None
    answered = safety_from(visit, heard, timezone.now(), load())
    take_in(listening, answered)
    return answered


def on_answered(
    sender: object,  # noqa: ARG001 - Django sends it
    request: HttpRequest,
    about: int,
    **_announced: object,
) -> None:
    """Take in what was answered for something told: the page that it leads to may never load."""
    visit = visit_of(request)
    own = Listening.objects.filter(owner_hash=visit.maker_hash).exclude(owner_hash="")
    # Answers at home count beside those of a session, unless they may be about somebody else.
    told_last = () if _is_about_somebody(visit) else request.session.get(HELD_BY_VISIT, {}).values()
    booked = own.filter(pk__in=told_last).exclude(client=None)
    for told in (own.filter(pk=about) if about else booked).select_related("client"):
        with suppress(SealBroken):
            take_in(told, safety_from(visit, heard_of(told), timezone.now(), load()))


def _are_for(request: HttpRequest, listening: Listening, approach: str) -> bool:
    """Say whether a visit answered for a telling: on the way there, or for what it told last.

    What was answered at home may be about somebody else, and on the way to another approach it was:
    neither is taken for theirs.
    """
    given, last = heading_of(request.session), held_by(request.session, listening.practice)
    copies = [one.pk for one in with_copies(listening)]
    if given.about and given.about not in copies:
        return False
    if given.address == approach:
        return True
    return last in copies and given.address == approach_at(listening.practice)


def ask_afresh(visit: Visit) -> None:
    """Let go of what a visit answered; whoever comes is asked about themselves.

    What it answered for others stays what it is.
    """
    close_plans(maker=visit.maker, now=timezone.now())
    visit.let_go_of_answers()
    if visit.wish is not None:
        visit.hold_wish(replace(visit.wish, company=Company.ALONE), visit.look)


def _is_news(visit: Visit, before: Safety | None) -> bool:
    """Say whether something is new, or became open, since a visit answered."""
    if before is None:
        return False
    until = visit.clear_until
    return before.has_news or (until is not None and before.outlasts(until - ANSWERS_HOLD))


def _is_about_somebody(visit: Visit) -> bool:
    """Say whether answers of this visit may be about somebody else than who sits here."""
    wish = visit.wish
    return wish is not None and wish.company is Company.PARTNER and visit.screen is not None
