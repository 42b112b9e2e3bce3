"""Who comes to the made-up practice, as its table tells it."""

from collections.abc import Mapping

import msgspec

from unknot.craft.approach import Music, Scent, Talk


class ToldVisit(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"earliest": "from"}
):
    """A session: who comes, for what, and what they told before.

    It is booked at the first free time, so many days `after` the filling, from an hour on.
    `answers` are those about health that are not no.
    """

    client: str
    therapist: str
    service: str
    after: int
    earliest: str
    outcome: str
    town: str = ""
    address: str = ""
    sore: Mapping[str, int] = msgspec.field(default_factory=dict)
    pressure: int | None = None
    talk: Talk = ""
    music: Music = ""
    scent: Scent = ""
    allergies: str = ""
    leave_out_words: str = ""
    did_not_help: str = ""
    needs: tuple[str, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
