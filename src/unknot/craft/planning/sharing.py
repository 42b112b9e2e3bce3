"""Sharing a routine: what is wished for and what was chosen, as a file or a short code.

Never an answer about health, nor what belongs to one person only: the places they leave out, what
they agreed to, and whether it is their first time. Whoever opens it is asked for themselves.
"""

import base64
import binascii
import zlib
from typing import Literal

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import LONGEST_MINUTES
from unknot.craft.language import to_say
from unknot.craft.planning.framing import check_wish
from unknot.craft.planning.wish import Aim, Company, Edit, Preset, Soreness, Wish
from unknot.craft.screening.limits import Position
from unknot.craft.sentences import to_tell

VERSION = 1
MOST_BYTES = 20_000
MOST_EDITS = 100
LONGEST_NAME = 200
LONGEST_SECONDS = LONGEST_MINUTES * 60
ACCEPTED = to_tell("a routine of version 1, as “Share” writes it")
DAMAGED = to_say("This routine is damaged.")
LINK_DAMAGED = to_say("This link is damaged: a part of it is missing.")
NEWER = to_say("This routine was written by a newer version.")
OLDER = to_say("This routine was written by an older version.")
TOO_MANY = to_say("These are more changes than a plan can follow.")
NO_ROUTINE = to_say("This is not a routine of Unknot.")
TOO_LARGE = to_say("This is too large for a routine.")
NO_CHANGE = to_say("This routine changes a step in a way that is not possible.")


class SharedWish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of a wish that goes along."""

    minutes: int
    aim: Aim
    company: Company
    position: Position
    sore: tuple[Soreness, ...] = ()
    pressure_liked: int | None = None
    points: bool = True
    preset: Preset | None = None
    edits: tuple[Edit, ...] = ()


class SharedRoutine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A routine as it is written into a file."""

    format: Literal["unknot.routine"]
    version: int
    wish: SharedWish


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def as_file(wish: Wish) -> bytes:
    """Write the routine of a wish as JSON."""
    return msgspec.json.encode(SharedRoutine("unknot.routine", VERSION, _shared(wish)))


def as_code(wish: Wish) -> str:
    """Write the routine of a wish in letters, digits, - and _, for a link."""
    packed = zlib.compress(as_file(wish), level=9)
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_file(data: bytes, knowledge: Knowledge) -> Wish:
    """Read a shared routine as the wish of someone new.

    Raises InputError for whatever is not one, or names what does not exist.
    """
    _check_head(data)
    try:
        shared = msgspec.json.decode(data, type=SharedRoutine).wish
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(DAMAGED, accepted=ACCEPTED) from error
    wish = Wish(**msgspec.structs.asdict(shared), first_session=True)
    check_wish(wish, knowledge)
    _check_edits(wish.edits, knowledge)
    return wish


def read_code(code: str, knowledge: Knowledge) -> Wish:
    """Read a shared routine from its code; raises InputError as `read_file` does."""
    return read_file(_unpacked(code), knowledge)


def _shared(wish: Wish) -> SharedWish:
    said = msgspec.structs.asdict(wish)
    return SharedWish(**{name: said[name] for name in SharedWish.__struct_fields__})


def _unpacked(code: str) -> bytes:
    if len(code) > MOST_BYTES:
        raise InputError(TOO_LARGE, accepted=ACCEPTED)
    unpacking = zlib.decompressobj()
    try:
        packed = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
        data = unpacking.decompress(packed, MOST_BYTES + 1)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise InputError(LINK_DAMAGED) from error
    if len(data) <= MOST_BYTES and not unpacking.eof:
        raise InputError(LINK_DAMAGED)
    return data


def _check_head(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise InputError(TOO_LARGE, accepted=ACCEPTED)
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(NO_ROUTINE, accepted=ACCEPTED) from error
    if head.format != "unknot.routine":
        raise InputError(NO_ROUTINE, accepted=ACCEPTED)
    if head.version != VERSION:
        raise InputError(NEWER if head.version > VERSION else OLDER, accepted=ACCEPTED)


def _check_edits(edits: tuple[Edit, ...], knowledge: Knowledge) -> None:
    if len(edits) > MOST_EDITS:
        raise InputError(TOO_MANY, accepted=f"{MOST_EDITS}")
    for edit in edits:
        if edit.technique is not None and edit.technique not in knowledge.techniques:
            raise InputError(
                to_tell("There is no technique called “{name}”.", name=edit.technique[:60]),
                accepted=", ".join(knowledge.techniques),
            )
        changes = (edit.seconds is not None, edit.technique is not None, edit.drop)
        named = 0 < len(edit.step) <= LONGEST_NAME
        lasting = edit.seconds is None or 0 <= edit.seconds <= LONGEST_SECONDS
        if sum(changes) != 1 or not named or not lasting:
            raise InputError(NO_CHANGE)
