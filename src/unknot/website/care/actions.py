"""What people do in care: tell, become a client, consent."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.db.models import QuerySet
from msgspec.structs import replace

from unknot.craft.approach import Approach
from unknot.craft.screening import Permission
from unknot.website.care.bridge import approach_of, heard_of, safety_of, sealed
from unknot.website.care.heard import Heard, Safety
from unknot.website.care.models import Agreement, By, Client, Consent, Listening, Version
from unknot.website.care.queries import HELD_BY_VISIT, is_agreed, listening_of
from unknot.website.guide.links import digest
from unknot.website.people.models import Person
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice, Service, Therapist

KEPT_UNBOOKED_FOR = timedelta(hours=24)
TOLD = ("heard", "told_at", "owner_hash", "at_home")


class ChangedMeanwhile(Exception):  # noqa: N818 - what happened, not what is wrong
    """The approach was changed by somebody else since it was looked at."""


@transaction.atomic
def hear(
    session: SessionBase,
    practice: Practice,
    heard: Heard,
    *,
    maker: str,
    now: datetime,
    anew: bool = False,
) -> Listening:
    """Keep what a visit told a practice, sealed; told again, it takes the place of the first.

    It is let go after a day, unless a session is booked with it. What is booked stays as it was:
    what is told after that is a listening of its own.
    """
    before = None if anew else _locked(listening_of(session, practice))
    if before is None:
        listening = Listening(practice=practice, let_go_at=now + KEPT_UNBOOKED_FOR)
    else:
        listening = _following(before, now) if before.is_booked else before
    if listening.pk is None or not _told_before(listening, heard):
        listening.heard, listening.told_at = sealed(heard, listening.seal_row), now
    listening.owner_hash, listening.at_home = digest(maker), heard.at_home
    listening.save(update_fields=None if listening.pk is None else TOLD)
    _hold(session, listening)
    return listening


def _locked(listening: Listening | None) -> Listening | None:
    """Read a listening as it stands now, where it is still there; nobody else writes until then."""
    rows = Listening.objects.select_for_update()
    return rows.filter(pk=listening.pk).first() if listening is not None else None


def _following(booked: Listening, now: datetime) -> Listening:
    """Begin a listening after one that is booked; about their health they are asked again."""
    listening = Listening(
        practice=booked.practice,
        service=booked.service,
        therapist=booked.therapist,
        at_home=booked.at_home,
        let_go_at=now + KEPT_UNBOOKED_FOR,
    )
    safety = _kept(booked)
    if safety is not None:
        listening.clearance = sealed(replace(safety, open=True), listening.seal_row)
    return listening


def _copied(booked: Listening, now: datetime) -> Listening:
    """Begin a listening with the words and the approach of one that is booked."""
    listening, newest = _following(booked, now), booked.versions.last()
    listening.heard, listening.told_at = sealed(heard_of(booked), listening.seal_row), now
    listening.owner_hash = booked.owner_hash
    listening.save()
    if newest is not None:
        write_version(listening, approach_of(newest), by=By.DRAFT, after=0, now=now)
    return listening


def _hold(session: SessionBase, listening: Listening) -> None:
    held = session.get(HELD_BY_VISIT, {})
    session[HELD_BY_VISIT] = {**held, listening.practice.slug: listening.pk}


def _told_before(listening: Listening, heard: Heard) -> bool:
    try:
        return heard_of(listening) == heard
    except SealBroken:
        return False


def keep_safety(listening: Listening, safety: Safety | None) -> None:
    """Keep what was answered about health with a listening, sealed; nothing happens twice."""
    if safety is None or safety == _kept(listening):
        return
    listening.clearance = sealed(safety, listening.seal_row)
    listening.save(update_fields=("clearance",))


@transaction.atomic
def take_in(listening: Listening, safety: Safety | None) -> None:
    """Keep what a visit answered, beside what the practice recorded.

    A no that was recorded stays a no; a yes belongs to the answers that it was given to.
    """
    if safety is None:
        return
    _look_again(listening)
    before = _kept(listening)
    keep_safety(listening, _beside_recorded(before, safety) if before else safety)


@transaction.atomic
def record_said(listening: Listening, said: Permission) -> None:
    """Keep what a doctor, pharmacist or midwife said, as the practice was told it.

    A no holds for what the same visit told since, too.
    """
    since = _told_beside(listening) if said.said == "no" else ()
    for one in (listening, *since):
        _look_again(one)
        safety = _kept(one)
        keep_safety(one, safety and replace(safety, recorded=(*safety.recorded, said)))


def _told_beside(listening: Listening) -> QuerySet[Listening]:
    """Find what the visit behind a listening told the practice besides, and has not booked."""
    rows = Listening.objects.filter(practice=listening.practice_id, client=None)
    return rows.filter(owner_hash=listening.owner_hash).exclude(owner_hash="")


@transaction.atomic
def record_nothing_new(listening: Listening, now: datetime) -> None:
    """Keep that a therapist asked what is new, and nothing was."""
    _look_again(listening)
    safety = _kept(listening)
    keep_safety(listening, safety and replace(safety, asked_again_at=now))


def _beside_recorded(before: Safety, safety: Safety) -> Safety:
    if before.record.answers == safety.record.answers:
        again = before.asked_again_at
        return replace(safety, recorded=before.recorded, asked_again_at=again)
    return replace(safety, recorded=tuple(one for one in before.recorded if one.said == "no"))


def _look_again(listening: Listening) -> None:
    """Read what is kept of health as it stands now; nobody else writes until this is done."""
    newest = Listening.objects.select_for_update()
    listening.refresh_from_db(fields=("clearance",), from_queryset=newest)


def _kept(listening: Listening) -> Safety | None:
    """Open what is kept; what opens no longer is as good as nothing."""
    try:
        return safety_of(listening)
    except SealBroken:
        return None


def let_go_of_what_is_over(now: datetime) -> None:
    """Erase what was told and never booked, once its day is over."""
    Listening.objects.filter(let_go_at__lte=now).delete()


def ask_again(maker: str, **_announced: object) -> None:
    """Let answers that are not what they were open no session any more.

    Those that a session is booked with stay for its therapist, and so does what the practice
    recorded, but they count as open. They are taken in afresh once the visit comes back to its
    approach.
    """
    for one in Listening.objects.filter(owner_hash=digest(maker)):
        safety = _kept(one)
        if one.client_id is not None or (safety is not None and safety.recorded):
            open_again(one)
        else:
            _unbooked(maker).filter(pk=one.pk).update(clearance=None)


@transaction.atomic
def open_again(listening: Listening) -> None:
    """Keep what was answered about health, as something that has to be asked about again."""
    _look_again(listening)
    safety = _kept(listening)
    keep_safety(listening, safety and replace(safety, open=True))


def forget(maker: str, **_announced: object) -> None:
    """Erase what a visit told and never booked; what it booked is no visit’s any more."""
    _unbooked(maker).delete()
    Listening.objects.filter(owner_hash=digest(maker)).update(owner_hash="")


def _unbooked(maker: str) -> QuerySet[Listening]:
    return Listening.objects.filter(owner_hash=digest(maker), client=None)


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
    version = Version(listening=listening, number=after + 1, by=by, at=now)
    version.approach = sealed(approach, version.seal_row)
    version.save()
    return version


@transaction.atomic
def agree(version: Version, *, by: By, now: datetime) -> bool:
    """Say yes to a version, and tell whether both sides have; saying it again changes nothing.

    Raises ChangedMeanwhile where there is a newer one.
    """
    listening = Listening.objects.select_for_update().get(pk=version.listening_id)
    if listening.versions.last() != version:
        raise ChangedMeanwhile
    Agreement.objects.get_or_create(version=version, by=by, defaults={"at": now})
    return is_agreed(version)


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


@transaction.atomic
def reopen(session: SessionBase, listening: Listening, *, maker: str, now: datetime) -> Listening:
    """Let a visit of somebody who signed in go on with what was told before.

    Whoever calls this has made sure that the address is theirs. People share addresses, so about
    their health they are asked again. What is booked stays as it was: they go on with a copy.
    Raises SealBroken.
    """
    listening.owner_hash = digest(maker)
    listening.save(update_fields=("owner_hash",))
    if listening.is_booked:
        listening = _copied(listening, now)
    else:
        open_again(listening)
    _hold(session, listening)
    return listening


@transaction.atomic
def client_for(
    listening: Listening,
    *,
    name: str,
    email: str,
    telephone: str,
    person: Person | None,
    now: datetime,
) -> Client:
    """Give the client behind a listening, who is kept from now on.

    Somebody who proved who they are is one client of a practice; for everybody else an address
    proves nothing, and they are a client of their own. Sent again, it is the same client; somebody
    else in the same visit never takes the place of the first.
    """
    row = Listening.objects.select_for_update(of=("self",)).get(pk=listening.pk)
    behind = row.client if row.client and _is(row.client, name, email, person) else None
    client = behind or _known(row, person) or _new(row, person, name, now)
    client.name, client.email, client.telephone = name, email, telephone
    client.save()
    row.client, row.let_go_at = row.client or client, None
    row.save(update_fields=("client", "let_go_at"))
    listening.client, listening.let_go_at = row.client, None
    return client


@transaction.atomic
def record_consents(
    client: Client, given: Mapping[str, bool], words: Mapping[str, str], now: datetime
) -> None:
    """Keep a yes or a no to each purpose, with the words that were shown for it."""
    Consent.objects.bulk_create(
        Consent(
            practice=client.practice,
            client=client,
            purpose=Consent.Purpose(purpose),
            given=said,
            words=words[purpose],
            at=now,
        )
        for purpose, said in given.items()
    )


def _is(client: Client, name: str, email: str, person: Person | None) -> bool:
    """Say whether somebody who books is this client: by a proof, or by what they wrote."""
    if client.person_id is not None and person is not None:
        return client.person_id == person.pk
    return client.name.casefold() == name.casefold() and client.email == email


def _known(listening: Listening, person: Person | None) -> Client | None:
    if person is None:
        return None
    return Client.objects.filter(practice=listening.practice, person=person).first()


def _new(listening: Listening, person: Person | None, name: str, now: datetime) -> Client:
    return Client(practice=listening.practice, person=person, name=name, created_at=now)
