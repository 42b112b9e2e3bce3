"""The page of the code, where one that holds no more leads back with a word."""

from urllib.parse import urlsplit

from allauth.account.views import confirm_login_code
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse


def code(request: HttpRequest) -> HttpResponse:
    """Take the code of somebody who signs in; django-allauth leads back without saying why."""
    answer: HttpResponse = confirm_login_code(request)
    back = reverse("account_login")
    led_back = urlsplit(answer.get("Location", "")).path == back
    if request.method == "POST" and led_back and not request.user.is_authenticated:
        return redirect(f"{back}?code=over")
    return answer
