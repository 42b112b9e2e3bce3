"""Pictures in templates: the back, the stage of the hands, a step, a ribbon."""

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from unknot.craft.planning import Company
from unknot.craft.rendering import picture
from unknot.craft.score.events import Contact, Score
from unknot.craft.screening.limits import Position
from unknot.website.known import load

register = template.Library()


@register.simple_tag
def back_picture(
    build: str = "medium",
    tone: int = 3,
    marks: Mapping[str, int] | None = None,
    ids: str = "back",
) -> SafeString:
    """Draw the back; `marks` says which zones ache, and how much."""
    drawn = picture.back(load(), build=build, tone=int(tone), marks=marks or {}, ids=ids)
    return mark_safe(drawn)  # nosec B308 B703 - drawn from our own tables


@register.simple_tag
def stage(
    build: str = "medium",
    tone: int = 3,
    ids: str = "stage",
    hands_tone: int = 4,
    position: str = Position.FACE_DOWN,
    company: str = Company.PARTNER,
) -> SafeString:
    """Give a back where it lies or leans, with an empty layer for hands in a tone of their own."""
    drawn = (
        picture.scene(position, company, tone=int(tone)),
        picture.bare_back(load(), build=build, tone=int(tone), ids=ids, position=position),
        picture.cover(position, build, tone=int(tone)),
    )
    return format_html(
        '<div class="stage" data-position="{}"><div class="stage-view"><div class="stage-body">'
        '{}<div class="stage-hands" data-tone="{}" aria-hidden="true"></div></div></div></div>',
        position,
        mark_safe("".join(drawn)),  # nosec B308 B703 - drawn by us
        hands_tone,
    )


@register.simple_tag
def hand_symbols(score: Score | None = None) -> SafeString:
    """Define once on a page every hand that its score asks for, or all there are."""
    wanted = picture.contacts_in(score) if score else Contact
    drawn = picture.hand_symbols(wanted)
    return mark_safe(drawn)  # nosec B308 B703 - our own drawings


@register.simple_tag
def pair_of_hands(contact: Contact) -> SafeString:
    """Show how a pair of hands is held, drawn from what `hand_symbols` defines."""
    return mark_safe(picture.pair_of_hands(contact))  # nosec B308 B703 - our own drawings


@register.simple_tag
def step_picture(
    score: Score, number: int, build: str = "medium", tone: int = 3, hands_tone: int = 4
) -> SafeString:
    """Draw a step of a score, small; 0 is the first."""
    drawn = picture.step_picture(
        score, int(number), load(), build=build, tone=int(tone), hands_tone=int(hands_tone)
    )
    return mark_safe(drawn)  # nosec B308 B703 - its words are escaped there


@register.simple_tag
def ribbon_picture(score: Score) -> SafeString:
    """Draw the ribbon of a score, and say below it how long the phases are that it cannot name."""
    drawn = mark_safe(picture.ribbon(score, load()))  # nosec B308 B703 - escaped there
    besides = picture.phases_besides(score, load())
    caption = format_html('<figcaption class="soft small">{}</figcaption>', besides)
    return format_html("{}{}", drawn, caption if besides else "")
