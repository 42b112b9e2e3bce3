"""What may stand on the second page: a note for a doctor, or how to watch for bruises."""

import msgspec


class Asking(msgspec.Struct, frozen=True):
    """One thing that needs a professional's word; `terms` are what the field calls it.

    `medicines` are as the person wrote them.
    """

    said: str
    medicines: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    unsure: bool = False
    why: tuple[str, ...] = ()
    how_sure: str = ""
    checked: bool = False


class DoctorsNote(msgspec.Struct, frozen=True):
    """A note for a doctor, pharmacist or midwife: what is planned, in their terms.

    `planned` holds a name and a line each, at most; `medicine` asks for the name of a medicine.
    """

    asking: tuple[Asking, ...]
    planned: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    besides: str = ""
    meanwhile: str = ""
    medicine: bool = False


class BruiseWatch(msgspec.Struct, frozen=True):
    """Why to look for bruises, for how long after the massage, and what each thing seen means.

    Nobody knows when the massage ends while its file is made: hours count from then.
    """

    because: str
    hours: int
    same_day: tuple[str, ...]
    emergency: tuple[str, ...]
    number: str
