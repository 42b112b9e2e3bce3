"""What a practice writes."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError
from unknot.website.office.actions import add_picture, in_text, is_in_text, take_out
from unknot.website.office.fields import RowsField
from unknot.website.office.forms.of_practice import Groups, OfPractice
from unknot.website.office.forms.practice import MARKDOWN
from unknot.website.practice.models import Article, Picture
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
    picture = forms.FileField(
        label=_("Add a picture"),
        help_text=_(
            "JPEG, PNG or WebP. What is hidden in it, such as where it was taken, is left out."
        ),
        widget=forms.FileInput({"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={"empty": _("This file is empty.")},
        required=False,
    )
    shows = forms.CharField(
        label=_("What does it show?"),
        help_text=_("Read out to people who cannot see it."),
        max_length=200,
        required=False,
    )
    gone = RowsField(Picture.objects.none(), required=False)

    groups: ClassVar[Groups] = (("", ("title", "summary", "body", "published", "takes_comments")),)

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
        """Show whether it is out, and its pictures."""
        super().__init__(*args, **kwargs)
        self._pictures = self.instance.pictures.order_by("pk") if self.instance.pk else ()
        self.fields["gone"].queryset = self._pictures or Picture.objects.none()  # type: ignore[attr-defined]
        self.initial.setdefault("published", self.instance.published_at is not None)

    def clean_picture(self) -> Any:  # noqa: ANN401 - what the picture was drawn as
        """Draw it anew, or say why not."""
        file: UploadedFile[Any] | None = self.cleaned_data["picture"]
        try:
            return draw_anew(file) if file else None
        except InputError as error:
            raise ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        """Ask what a picture shows."""
        given = super().clean() or {}
        if given.get("picture") and not given.get("shows"):
            self.add_error("shows", _("Please say what it shows."))
        return given

    def album(self) -> list[tuple[Picture, str]]:
        """Give each picture, and how to write it where it does not stand in the text."""
        text = self.instance.body
        return [(one, "" if is_in_text(one, text) else in_text(one)) for one in self._pictures]

    def settle_pictures(self) -> None:
        """Take pictures out, and put the new one at the end of the text; once it is saved."""
        given, article = self.cleaned_data, self.instance
        for one in given["gone"]:
            one.article = article
            take_out(one)
        if given["picture"]:
            add_picture(article, given["picture"], given["shows"])

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
