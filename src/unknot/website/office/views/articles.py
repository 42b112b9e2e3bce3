"""What stands beside an article: its preview, and what readers said."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from unknot.website.office.views.leading import to_page
from unknot.website.people.doors import for_members
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Article
from unknot.website.practice.queries import held_comments

SHOWN_BEFORE = 100


@require_safe
@for_members(Role.OWNER)
def preview(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Show an article as readers will see it."""
    article = _article(member, pk)
    return render(
        request,
        "office/preview.html",
        {
            "practice": member.practice,
            "article": article,
            "draft": not article.is_out(timezone.now()),
        },
    )


@require_safe
@for_members(Role.OWNER)
def comments(request: HttpRequest, member: Membership) -> HttpResponse:
    """Show what waits to be read, and what everyone can read."""
    practice = member.practice
    out = practice.comments.filter(shown=True).select_related("article")
    return render(
        request,
        "office/comments.html",
        {
            "practice": practice,
            "held": held_comments(practice),
            "out": out.order_by("-sent_at")[:SHOWN_BEFORE],
        },
    )


@require_POST
@for_members(Role.OWNER)
def comment(request: HttpRequest, member: Membership, pk: int) -> HttpResponse:
    """Show a comment to everyone, hold it back, or remove it."""
    found = get_object_or_404(member.practice.comments, pk=pk)
    decision = request.POST.get("decision")
    if decision == "remove":
        found.delete()
    elif decision in {"show", "hold"}:
        found.shown = decision == "show"
        found.save(update_fields=("shown",))
    return to_page(member, "office_comments", "removed" if decision == "remove" else "saved")


def _article(member: Membership, pk: int) -> Article:
    found: Article = get_object_or_404(member.practice.articles.select_related("practice"), pk=pk)
    return found
