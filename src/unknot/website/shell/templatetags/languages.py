"""The language of a page, the choice of another, and the English beside what was not reviewed."""

from django import template
from django.conf import settings
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, override

from unknot.craft import shaping as craft
from unknot.craft.language import to_be_reviewed
from unknot.craft.said import english_of
from unknot.website.known import html_language, is_reviewed

register = template.Library()


register.simple_tag(html_language)


@register.simple_tag
def awaits_review() -> bool:
    """Say whether nobody who speaks this language has read the page yet."""
    return not is_reviewed()


@register.simple_tag
def other_languages() -> list[tuple[str, str]]:
    """Give the languages that the page is not in, each by its own name."""
    return [one for one in settings.LANGUAGES if one[0] != get_language()]


@register.filter
def beside(words: object) -> object:
    """Show words on safety with the English beside them, where nobody has reviewed them yet."""
    if not isinstance(words, str) or not to_be_reviewed(words):
        return words
    return format_html('{}<span class="english" lang="en">{}</span>', words, english_of(words))


@register.filter
def capital(words: str) -> str:
    """Begin with a capital letter, in the English as well."""
    return craft.capital(words)


@register.filter
def small(words: str) -> str:
    """Begin with a small letter, in the English as well."""
    return craft.small(words)


@register.filter
def without_side(name: str) -> str:
    """Name a place without its side."""
    return craft.without_side(name)


@register.tag(name="beside")
def beside_block(parser: Parser, _token: Token) -> "Beside":
    """Show what stands between the tags in the language of the page, and in English beside it."""
    inner = parser.parse(("endbeside",))
    parser.delete_first_token()
    return Beside(inner)


class Beside(template.Node):
    """Words of a template in two languages."""

    child_nodelists = ("inner",)

    def __init__(self, inner: NodeList) -> None:
        """Hold what is shown."""
        self.inner = inner

    def render(self, context: Context) -> SafeString:
        """Show it once, or twice where nobody has reviewed the language."""
        own = self.inner.render(context)
        if is_reviewed():
            return own
        with override(settings.LANGUAGE_CODE):
            english = self.inner.render(context)
        return mark_safe(f'{own}<span class="english" lang="en">{english}</span>')  # nosec
