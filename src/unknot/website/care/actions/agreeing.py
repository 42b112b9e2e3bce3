"""Each version of an approach, and who said yes to which."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from unknot.craft.approach import Approach
from unknot.craft.errors import UnknotError
from unknot.website.care.announcing import agreed_by_both, opened_again
from unknot.website.care.bridge import approach_of, sealed
from unknot.website.care.models import Agreement, By, Listening, Version
from unknot.website.care.queries import is_agreed
from unknot.website.practice.models import Service, Therapist


class ChangedMeanwhile(UnknotError):  # noqa: N818 - nobody erred
    """The approach was changed by somebody else since it was looked at."""

    def __init__(self) -> None:
        """Say it kindly."""
        super().__init__(_("This was changed in the meantime. Here is how it stands now."))


@transaction.atomic
def write_version(
    listening: Listening, approach: Approach, *, by: By, after: int, now: datetime
) -> Version:
    """Keep the next version of an approach, where the one it follows is still the newest.

    Raises ChangedMeanwhile where somebody else was quicker.
    """
    Listening.objects.select_for_update().get(pk=listening.pk)
    newest = listening.versions.last()
    if (newest.number if newest else 0) != after:
        raise ChangedMeanwhile
    opens = by is not By.DRAFT and newest is not None and newest.agreements.exists()
    version = Version(listening=listening, number=after + 1, by=by, at=now)
    version.approach = sealed(approach, version.seal_row)
    version.save()
    if opens and listening.is_booked:
        changed = newest is not None and approach_of(newest) != approach
        opened_again.send(sender=None, version=version, changed=changed, now=now)
    return version


@transaction.atomic
def reopen(listening: Listening, *, by: By, now: datetime) -> None:
    """Open an approach again: the same words are the next version, and both yeses are asked anew.

    Where nobody said yes it is open already. Raises SealBroken.
    """
    Listening.objects.select_for_update().get(pk=listening.pk)
    newest = listening.versions.last()
    if newest is not None and newest.agreements.exists():
        write_version(listening, approach_of(newest), by=by, after=newest.number, now=now)


@transaction.atomic
def agree(version: Version, *, by: By, now: datetime, heard_by: str = "") -> bool:
    """Say yes to a version, and tell whether both sides have; saying it again changes nothing.

    `heard_by` is who heard it by word of mouth. Raises ChangedMeanwhile where there is a newer one.
    """
    listening = Listening.objects.select_for_update().get(pk=version.listening_id)
    if listening.versions.last() != version:
        raise ChangedMeanwhile
    said = {"at": now, "heard_by": heard_by}
    Agreement.objects.get_or_create(version=version, by=by, defaults=said)
    both = is_agreed(version)
    if both:
        agreed_by_both.send(sender=None, listening=listening, now=now)
    return both


@transaction.atomic
def settle_on(
    listening: Listening, therapist: Therapist, service: Service, *, by: By, now: datetime
) -> None:
    """Keep who gives which session. A yes of somebody else counts no longer: it opens again."""
    newest = listening.versions.last()
    said = newest is not None and newest.agreements.filter(by=By.THERAPIST).exists()
    if newest is not None and said and listening.therapist_id != therapist.pk:
        write_version(listening, approach_of(newest), by=by, after=newest.number, now=now)
    listening.therapist, listening.service = therapist, service
    listening.save(update_fields=("therapist", "service"))
