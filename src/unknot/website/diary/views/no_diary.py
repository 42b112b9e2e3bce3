"""What is shown where a day would be, to a member who has no diary to open."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unknot.website.diary.whose import NoDiary
from unknot.website.people.models import Membership

View = Callable[..., HttpResponse]


def where_a_diary_is(view: View) -> View:
    """Say kindly, in place of a page of a diary, that somebody has none here, and what helps."""

    @wraps(view)
    def shown(request: HttpRequest, member: Membership, **kwargs: object) -> HttpResponse:
        try:
            return view(request, member, **kwargs)
        except NoDiary:
            around = {"member": member, "practice": member.practice}
            return render(request, "diary/no_diary.html", around)

    return shown
