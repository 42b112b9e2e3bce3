"""What a client can ask a doctor, pharmacist or midwife before a therapist touches them."""

from unknot.craft.said import in_each
from unknot.craft.screening import Clearance
from unknot.craft.screening.telling import Told
from unknot.craft.shaping import joined, lower
from unknot.website.guide.saying import firmness_in_words
from unknot.website.known import phrased


def question_to_ask(told: tuple[Told, ...], after: Clearance) -> str:
    """Write the question in the client’s own voice, about no more than would be allowed."""
    titles = (in_each(lambda title: title.rstrip("."), one.title) for one in told if not one.unsure)
    return phrased(
        "About me: {about}. May I have a gentle back massage from a registered therapist:"
        " {firmness} pressure at most, nothing deep, at most {minutes} minutes?",
        about=joined("; ", *titles),
        firmness=lower(firmness_in_words(after.limits.max_pressure)),
        minutes=after.limits.max_minutes,
    )
