"""What a practice writes: articles with pictures, and what readers answer."""

from datetime import datetime

from django.db import models

from unknot.website.practice.models.practice import Practice


class Article(models.Model):
    """A text of the practice, in Markdown; a draft until it has a moment of publication."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="articles")
    title = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80)
    summary = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    takes_comments = models.BooleanField(default=True)

    class Meta:
        """The newest first; no address twice in a practice."""

        ordering = ("-published_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("practice", "slug"), name="article_once_in_a_practice"),
        )

    def __str__(self) -> str:
        """Name the article."""
        return self.title

    def is_out(self, now: datetime) -> bool:
        """Say whether everyone can read it."""
        return self.published_at is not None and self.published_at <= now


class Picture(models.Model):
    """A picture in an article; its file lies in the data folder, under a name that we chose."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="pictures")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="pictures")
    name = models.CharField(max_length=32, unique=True)
    shows = models.CharField(max_length=200)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        """Say what it shows."""
        return self.shows


class Comment(models.Model):
    """What a reader answers to an article; nobody sees it before the practice has said yes."""

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="comments")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="comments")
    name = models.CharField(max_length=80)
    text = models.TextField(max_length=2000)
    sent_at = models.DateTimeField()
    shown = models.BooleanField(default=False)

    class Meta:
        """In the order in which they came."""

        ordering = ("sent_at", "pk")

    def __str__(self) -> str:
        """Say from whom."""
        return f"from {self.name}"
