"""The note for a doctor, pharmacist or midwife, from what is understood of a visit."""

from functools import partial

from unknot.craft.rendering.notes import DoctorsNote
from unknot.craft.rendering.noting import note_of
from unknot.craft.screening import Clearance
from unknot.website.guide.medicines_named import medicines_named
from unknot.website.guide.understanding import Understood
from unknot.website.known import load


def note_page(understood: Understood, after: Clearance) -> DoctorsNote:
    """Write the note; `after` is what would hold if everything that can be asked were allowed."""
    knowledge, wish = load(), understood.wish
    return note_of(
        understood.clearance,
        after,
        knowledge,
        company=wish.company,
        leave_out=wish.leave_out,
        medicines=partial(medicines_named, written=understood.written, knowledge=knowledge),
    )
