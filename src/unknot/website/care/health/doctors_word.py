"""What a doctor, pharmacist or midwife can be said to have allowed, and who may write it down."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Clearance, Verdict, can_be_allowed
from unknot.craft.screening.telling import tell
from unknot.website.care.health.concluding import clearance_of
from unknot.website.care.health.told import Told
from unknot.website.care.models import Client
from unknot.website.care.queries import treated_by
from unknot.website.people.models import Membership
from unknot.website.practice.queries import today_at


def may_note_doctors(member: Membership, client: Client | None, now: datetime) -> bool:
    """Say whether somebody may write it down: a registered therapist who treats the client."""
    me = member.therapist
    if me is None or not me.registered_on(today_at(member.practice, now)):
        return False
    return client is not None and treated_by(member).filter(pk=client.pk).exists()


def only_who_treats() -> str:
    """Say to anybody else what they can do instead."""
    return _(
        "Only a registered therapist who gives them sessions writes this down. If you heard of it, "
        "note that something is new."
    )


def askable_in(told: Told, knowledge: Knowledge) -> dict[str, str]:
    """Name what a professional’s answer can be about, by code, also where somebody allowed it.

    Whatever counts for a session can be asked about, wherever it was answered.
    """
    return {
        code: str(one.title)
        for clearance in _before_asking(told, knowledge)
        for one in tell(clearance, knowledge, Verdict.ASK_DOCTOR_FIRST)
        for code in one.codes
        if code in can_be_allowed(clearance)
    }


def _before_asking(told: Told, knowledge: Knowledge) -> Iterator[Clearance]:
    """Conclude from each of the answers that count, as if no professional had been asked yet."""
    yield clearance_of(told.safety.unheeded, knowledge, told.beside.unasked)
    yield from (clearance_of(one.unheeded, knowledge) for one in told.beside.newer)
