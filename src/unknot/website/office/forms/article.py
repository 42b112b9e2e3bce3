"""What a practice writes."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError
from unknot.website.office.forms.of_practice import OfPractice
from unknot.website.office.forms.practice import MARKDOWN
from unknot.website.practice.models import Article
from unknot.website.practice.pictures import draw_anew
from unknot.website.practice.slugs import free_slug

MOST_LETTERS = 60_000


class ArticleForm(OfPractice[Article]):
    """An article; its address follows from its first title, and stays."""

    body = forms.CharField(
        label=_("Text"),
        help_text=MARKDOWN,
        max_length=MOST_LETTERS,
        required=False,
        widget=forms.Textarea({"rows": 18}),
    )
    published = forms.BooleanField(label=_("Everyone can read it"), required=False)

    class Meta:
        """The fields, and what they are called."""

        model = Article
        fields = ("title", "summary", "body", "takes_comments")
        labels: ClassVar = {
            "title": _("Title"),
            "summary": _("What it is about, in one sentence"),
            "takes_comments": _("Readers can comment; you read it before anyone else does"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Show whether it is out."""
        super().__init__(*args, **kwargs)
        self.initial.setdefault("published", self.instance.published_at is not None)

    def settle(self, now: datetime) -> None:
        """Publish it or take it back, and give it an address where it has none."""
        article = self.instance
        if not self.cleaned_data["published"]:
            article.published_at = None
        elif article.published_at is None:
            article.published_at = now
        if not article.slug:
            article.slug = free_slug(article.title, self._is_taken, otherwise="article")

    def _is_taken(self, slug: str) -> bool:
        return self.practice.articles.filter(slug=slug).exists()


class PictureForm(forms.Form):
    """A picture for an article."""

    file = forms.FileField(
        label=_("Picture"),
        help_text=_("JPEG, PNG or WebP. Where it was taken and all else hidden in it is left out."),
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={
            "required": _("Please choose a picture."),
            "empty": _("This file is empty."),
        },
    )
    shows = forms.CharField(
        label=_("What does it show?"),
        help_text=_("Read out to people who cannot see it."),
        max_length=200,
        error_messages={"required": _("Please say what it shows.")},
    )

    def clean_file(self) -> Any:  # noqa: ANN401 - what the picture was drawn as
        """Draw it anew, or say why not."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        try:
            return draw_anew(file)
        except InputError as error:
            raise ValidationError(str(error)) from error
