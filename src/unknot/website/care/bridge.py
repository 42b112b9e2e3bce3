"""Sealed rows on one side; what was heard, answered and agreed on as values on the other."""

from typing import TypeVar

import msgspec

from unknot.craft.approach import Approach
from unknot.craft.screening import ClearanceRecord
from unknot.craft.writing import as_json
from unknot.website.care.health.safety import Safety
from unknot.website.care.heard import Heard
from unknot.website.care.models import Answering, Listening, Version
from unknot.website.people.sealing import BROKEN, SealBroken, seal, unseal

Value = TypeVar("Value", bound=msgspec.Struct)


def sealed(value: msgspec.Struct, row: object) -> bytes:
    """Seal a value for a row."""
    return seal(as_json(value), str(row))


def opened(kept: bytes | memoryview, row: object, kind: type[Value]) -> Value:
    """Open what was sealed for a row; raises SealBroken, also for what reads no longer."""
    try:
        return msgspec.json.decode(unseal(bytes(kept), str(row)), type=kind)
    except msgspec.DecodeError as error:
        raise SealBroken(BROKEN) from error


def heard_of(listening: Listening) -> Heard:
    """Open what somebody told; raises SealBroken."""
    return opened(listening.heard, listening.seal_row, Heard)


def safety_of(listening: Listening) -> Safety | None:
    """Open what they answered about their health; None before that. Raises SealBroken."""
    if listening.clearance is None:
        return None
    return opened(listening.clearance, listening.seal_row, Safety)


def approach_of(version: Version) -> Approach:
    """Open a version of an approach; raises SealBroken."""
    return opened(version.approach, version.seal_row, Approach)


def record_of(answering: Answering) -> ClearanceRecord:
    """Open whole answers; raises SealBroken."""
    return opened(answering.record, answering.seal_row, ClearanceRecord)
