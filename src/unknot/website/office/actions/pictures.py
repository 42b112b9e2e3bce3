"""Pictures of an article: each stands in its text, and what is taken away leaves it again."""

import re
from functools import partial

from django.db import transaction
from django.urls import reverse

from unknot.website.practice.models import Article, Picture
from unknot.website.practice.pictures import Drawn, new_name, put_down, take_away

MEANS_SOMETHING = re.compile(r"([\\\[\]*_`<&])")
"""What Markdown would read in the words about a picture."""


@transaction.atomic
def add_picture(article: Article, drawn: Drawn, shows: str) -> Picture:
    """Keep a picture with an article, at the end of its text."""
    picture = article.pictures.create(
        practice=article.practice,
        name=new_name(),
        shows=shows,
        width=drawn.width,
        height=drawn.height,
    )
    put_down(picture, drawn.data)
    article.body = f"{article.body}\n\n{in_text(picture)}".lstrip()
    article.save(update_fields=("body",))
    return picture


@transaction.atomic
def take_out(picture: Picture) -> None:
    """Take a picture away, and out of the text; its file goes once this is sure."""
    article = picture.article
    article.body = _standing(picture).sub("", article.body).strip()
    article.save(update_fields=("body",))
    picture.delete()
    transaction.on_commit(partial(take_away, picture))


def in_text(picture: Picture) -> str:
    """Write a picture as it stands in a text."""
    shows = MEANS_SOMETHING.sub(r"\\\1", picture.shows)
    return f"![{shows}]({_address(picture)})"


def is_in_text(picture: Picture, text: str) -> bool:
    """Say whether a picture stands in a text."""
    return f"]({_address(picture)})" in text


def _standing(picture: Picture) -> re.Pattern[str]:
    """Find a picture in a text, with the empty line before it and whatever is said of it there."""
    address = re.escape(_address(picture))
    return re.compile(rf"(?:\r?\n\r?\n)?!\[(?:\\.|[^\]\\])*\]\({address}\)")


def _address(picture: Picture) -> str:
    return reverse("picture", args=[picture.practice.slug, picture.name])
