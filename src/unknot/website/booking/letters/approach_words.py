"""What the messages about an approach say: a subject, and a sentence before a page’s address.

Never a word of health.
"""

from django.utils.translation import gettext as _

from unknot.craft.language import guarded
from unknot.website.booking.letters.client_letters import moment_of
from unknot.website.booking.models import Appointment
from unknot.website.known import phrased


def changed_it(session: Appointment) -> tuple[str, str]:
    """Say that whoever gives a session changed what is planned."""
    subject = _("{name} changed what is planned for {moment}")
    sentence = _("Something in it is different now. Please look whether it is right for you.")
    return subject.format(name=session.therapist.name, moment=moment_of(session)), sentence


def opened_it(session: Appointment) -> tuple[str, str]:
    """Say that whoever gives a session would like to talk about the same words again."""
    subject = _("{name} opened what is planned for {moment} again")
    sentence = _("The words are the same; {name} would like to go over them with you once more.")
    name = session.therapist.name
    return subject.format(name=name, moment=moment_of(session)), sentence.format(name=name)


def wants_to_talk(session: Appointment) -> tuple[str, str]:
    """Say that a client opened the approach again."""
    subject = _("{name} opened the approach to {moment} again")
    return subject.format(name=name_of(session), moment=moment_of(session)), until_both()


def told_something_new(session: Appointment) -> tuple[str, str]:
    """Say that a client told something new."""
    subject = _("{name} told something new for {moment}")
    sentence = guarded(phrased("Please read it before you touch them:"))
    return subject.format(name=name_of(session), moment=moment_of(session)), sentence


def changed_an_answer(session: Appointment) -> tuple[str, str]:
    """Say that a client changed an answer."""
    subject = _("{name} changed what they answered for {moment}")
    sentence = guarded(phrased("Please ask them before you touch them:"))
    return subject.format(name=name_of(session), moment=moment_of(session)), sentence


def wants_no_touch(session: Appointment) -> tuple[str, str]:
    """Say that a client takes the yes to touch back."""
    subject = _("{name} takes back the yes to treatment for {moment}")
    sentence = guarded(phrased("Please do not touch them until they give it again:"))
    return subject.format(name=name_of(session), moment=moment_of(session)), sentence


def wants_touch_again(session: Appointment) -> tuple[str, str]:
    """Say that a client gives the yes to touch again."""
    subject = _("{name} says yes to treatment again for {moment}")
    sentence = _("You can read everything here:")
    return subject.format(name=name_of(session), moment=moment_of(session)), sentence


def until_both() -> str:
    """Say when an approach counts, before the address of its page."""
    return _("It counts once both said yes. You can read it, change it and say yes here:")


def name_of(session: Appointment) -> str:
    """Name whoever comes."""
    return session.client.name if session.client else ""
