"""The public pages of practices. They only connect."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from unknot.website.practice.actions import send_comment
from unknot.website.practice.forms import CommentForm
from unknot.website.practice.models import Article, Picture, Practice
from unknot.website.practice.pictures import file_of
from unknot.website.practice.practice_page import all_practices, practice_page
from unknot.website.practice.queries import published, shown_comments
from unknot.website.shell.pace import HOUR, keeps_pace

COMMENTS_AN_HOUR = 5
A_YEAR = 365 * 24 * 60 * 60


@require_safe
def practices(request: HttpRequest) -> HttpResponse:
    """List the practices of this website."""
    return render(request, "practice/practices.html", {"practices": all_practices()})


@require_safe
def practice(request: HttpRequest, practice: str) -> HttpResponse:
    """Show a practice."""
    found = get_object_or_404(Practice, slug=practice)
    return render(request, "practice/practice.html", practice_page(found, timezone.now()))


@require_http_methods(["GET", "HEAD", "POST"])
def article(request: HttpRequest, practice: str, article: str) -> HttpResponse:
    """Show an article with its comments, or take a comment in."""
    found = _published(practice, article)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and _taken(request, found, form):
        return redirect(f"{request.path}?said=1#comments")
    shown = {
        "practice": found.practice,
        "article": found,
        "comments": shown_comments(found),
        "form": form,
        "said": "said" in request.GET,
    }
    return render(request, "practice/article.html", shown, status=422 if form.errors else 200)


@require_safe
def picture(request: HttpRequest, practice: str, name: str) -> FileResponse:  # noqa: ARG001
    """Give a picture. It is drawn by us, and still told to do nothing."""
    found = get_object_or_404(Picture, practice__slug=practice, name=name)
    try:
        opened = file_of(found).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    answer = FileResponse(opened, content_type="image/webp")
    answer["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _published(practice: str, article: str) -> Article:
    found = get_object_or_404(Practice, slug=practice)
    return get_object_or_404(published(found, timezone.now()), slug=article)


def _taken(request: HttpRequest, article: Article, form: CommentForm) -> bool:
    """Take a comment in, or say in the form why not. Machines are told that all went well."""
    if not article.takes_comments:
        raise Http404
    if form.by_machine:
        return True
    if not form.is_valid():
        return False
    if not keeps_pace(request, "comment", at_most=COMMENTS_AN_HOUR, seconds=HOUR):
        form.add_error(None, _("That was a lot at once. Please come back in an hour."))
        return False
    said = form.cleaned_data
    if not send_comment(article, name=said["name"], text=said["text"], now=timezone.now()):
        form.add_error(None, _("Many comments wait to be read. Please come back another day."))
        return False
    return True
