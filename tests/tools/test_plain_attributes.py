"""Words in attributes are found as long as nobody can translate them."""

import pytest

from tools.messages.gathering import untranslated
from tools.messages.plain_attributes import plain_attributes


@pytest.mark.parametrize(
    "template",
    [
        """<i aria-label="{% translate "Begin" %}"></i>""",
        """<i title='{% blocktranslate trimmed %}It is {{ so }}{% endblocktranslate %}'></i>""",
        """<img alt="" class="some title" placeholder="{{ words }}">""",
        """<i aria-labelledby="told" data-title="of a machine" label="1 / 2">{# alt="no" #}</i>""",
    ],
)
def test_what_is_filled_in_or_not_read_is_left_alone(template: str) -> None:
    assert list(plain_attributes(template)) == []


def test_words_beside_what_is_filled_in_are_named_as_well() -> None:
    template = """<i aria-label="{{ firmness }}: pressure {{ level }} of 3"><img alt='A back'>"""
    assert list(plain_attributes(template)) == [
        'aria-label=": pressure  of 3"',
        'alt="A back"',
    ]


def test_every_attribute_that_is_read_is_said_in_every_language() -> None:
    assert list(untranslated()) == []
