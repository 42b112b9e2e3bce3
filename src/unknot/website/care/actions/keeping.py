"""Keeping what was answered about health with what was told, sealed, and reading it again."""

from operator import attrgetter

from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.health.safety import Safety
from unknot.website.care.health.told_since import is_of_another, told_together
from unknot.website.care.models import Client, Listening
from unknot.website.people.sealing import SealBroken


def keep_safety(listening: Listening, safety: Safety | None) -> None:
    """Keep what was answered about health with a listening, sealed; nothing happens twice."""
    if safety is None or safety == kept(listening):
        return
    seal_answers(listening, safety)
    listening.save(update_fields=("clearance", "answered_at"))


def seal_answers(listening: Listening, safety: Safety) -> None:
    """Seal what was answered about health for a listening that is saved after."""
    listening.clearance = sealed(safety, listening.seal_row)
    listening.answered_at = safety.stands_since


def keep_only_theirs(listening: Listening, client: Client) -> None:
    """Leave behind what belongs to somebody else, after whom the same visit goes on.

    That is what was written down for them, and their answers where none were given since: also
    where these were taken for this telling, while nobody had said who comes.
    """
    safety = kept(listening)
    if safety is None:
        return
    others = [*filter(None, map(kept, client.listenings.all()))]
    not_given = safety.taken_over and not any(safety.record in one.records for one in others)
    if not_given or is_of_another(listening, safety.answered_at, client):
        listening.answerings.all().delete()
        listening.clearance = listening.answered_at = None
        listening.save(update_fields=("clearance", "answered_at"))
        return
    keep_safety(listening, safety.of_whom(others))


def kept(listening: Listening) -> Safety | None:
    """Open what is kept; what opens no longer is as good as nothing."""
    try:
        return safety_of(listening)
    except SealBroken:
        return None


def with_copies(listening: Listening) -> list[Listening]:
    """Give a listening, and what was copied from it, or it from, for other sessions.

    In the order in which everybody locks them.
    """
    if listening.client_id is None:
        return [listening]
    copies = told_together(listening).exclude(pk=listening.pk)
    return sorted([listening, *copies], key=attrgetter("pk"))


def look_again(listening: Listening) -> None:
    """Read what is kept of health as it stands now; nobody else writes until this is done."""
    newest = Listening.objects.select_for_update()
    listening.refresh_from_db(fields=("clearance", "let_go_at"), from_queryset=newest)
