"""What a client can ask a doctor, pharmacist or midwife before a therapist touches them."""

from django.utils.translation import gettext as _

from unknot.craft.screening import Clearance
from unknot.website.guide.saying import firmness_in_words
from unknot.website.guide.telling import Told


def question_to_ask(told: tuple[Told, ...], after: Clearance) -> str:
    """Write the question in the client’s own voice, about no more than would be allowed."""
    titles = "; ".join(str(one.title).rstrip(".") for one in told if not one.unsure)
    return _(
        "About me: {about}. May I have a gentle back massage from a registered therapist:"
        " {firmness} pressure at most, nothing deep, at most {minutes} minutes?"
    ).format(
        about=titles,
        firmness=firmness_in_words(after.limits.max_pressure).lower(),
        minutes=after.limits.max_minutes,
    )
