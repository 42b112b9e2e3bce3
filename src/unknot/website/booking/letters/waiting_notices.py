"""What is written to somebody who waits: that they do, what is asked, and what is offered.

Each of these is called inside the transaction of what it tells.
"""

from datetime import datetime

from django.utils.translation import gettext as _

from unknot.website.booking.letters import words
from unknot.website.booking.letters.client_letters import moment_of
from unknot.website.booking.letters.posting import about, as_read_by, to_waiting
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.when import day_and_time
from unknot.website.known import load
from unknot.website.messages.actions import Letter, withdraw


def tell_waiting(waiting: Waiting, now: datetime) -> None:
    """Say that somebody stands on the list, for which days, and how to leave it."""
    with as_read_by(waiting.client):
        name = waiting.practice.name
        subject = _("You are on the waiting list of {practice}").format(practice=name)
        told = _(
            "When a time becomes free that suits you and it is your turn, we keep it for you for "
            "three hours, and write to you."
        )
        leave, page = (
            _("You can leave the list here at any moment:"),
            words.page_of_waiting(waiting),
        )
        hoped = "\n".join(words.hoped_for(waiting))
        letter = Letter("", subject, f"{told}\n\n{hoped}\n\n{leave}\n{page}")
        days = f"{waiting.first_cell}-{waiting.until_cell}"
        to_waiting(waiting, f"joined-{days}", letter, now, page)


def tell_to_answer_again(waiting: Waiting, now: datetime) -> None:
    """Say, once after each update, that questions changed, and that answering keeps the place."""
    with as_read_by(waiting.client):
        subject = _("Please answer again: the waiting list of {practice}")
        told = _(
            "Some of our questions have changed since you joined the list. Please answer them "
            "again, so that we can offer you a time. You keep your place:"
        )
        page = words.page_of_waiting(waiting)
        letter = Letter("", subject.format(practice=waiting.practice.name), f"{told}\n{page}")
        to_waiting(waiting, f"again-{load().version}", letter, now, told, page)


def tell_offer(waiting: Waiting, offer: Appointment, now: datetime) -> None:
    """Offer a freed time, and say until when it is kept."""
    assert offer.held_until is not None
    with as_read_by(waiting.client):
        subject = _("A time became free: {moment}").format(moment=moment_of(offer))
        kept = _("We keep it for you until {moment}. Take it, or let it go, here:").format(
            moment=day_and_time(offer.held_until, offer.practice)
        )
        in_short = (kept, words.page_of_waiting(waiting))
        freed = _("A time became free that suits you.")
        told = (*words.facts(offer), words.price(offer))
        text = "\n".join((freed, "", *told, "", *in_short))
        letter = Letter("", subject, text, until=offer.held_until)
        to_waiting(waiting, f"offer-{offer.pk}", letter, now, *in_short, tells_of=about(offer))


def untell(row: Appointment | Waiting) -> None:
    """Let nothing leave about an offer that cannot be taken any more, or about a list left."""
    withdraw(about(row))
