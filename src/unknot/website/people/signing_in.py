"""How django-allauth speaks and sends for us."""

import logging
from smtplib import SMTPException
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.people.models import Membership, Person
from unknot.website.shell.errors import problem
from unknot.website.shell.pace import sender_of

PASSKEY = "mfa_reauthenticate:webauthn"
NOT_THE_CODE = gettext_lazy("That is not the code. Please look again, or ask for another one.")
NOT_ITS_CODE = gettext_lazy("That is not the code that the app shows now. Please try the next one.")
TOO_OFTEN = gettext_lazy("That was tried very often just now. Please wait a few minutes.")

log = logging.getLogger(__name__)


class SigningIn(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is untyped
    """Signs people in by a code; nobody signs up, an address that is new is as good as any."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": NOT_THE_CODE,
        "too_many_login_attempts": TOO_OFTEN,
        "rate_limited": TOO_OFTEN,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Keep the second way in closed."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead whoever gives sessions at one practice to their day, and others to their page."""
        diaries = Membership.objects.filter(person=request.user.pk).exclude(therapist=None)
        slugs = [*diaries.values_list("practice__slug", flat=True)]
        if len(slugs) == 1:
            return reverse("day", args=slugs)
        return str(super().get_login_redirect_url(request))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a code at once; where the mail server is away, say so instead of pretending."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException) as error:
            log.warning("A sign-in code could not be sent: %s", type(error).__name__)
            sentence = _("We could not send your code just now. Please try again in a minute.")
            raise ImmediateHttpResponse(problem(self.request, 503, sentence)) from error

    def format_email_subject(self, subject: str) -> str:
        """Leave the subject as it is written."""
        return " ".join(subject.split())

    def get_reauthentication_methods(self, user: Person | AnonymousUser) -> list[dict[str, str]]:
        """Offer the passkey first, with its simplest name."""
        methods: list[dict[str, str]] = super().get_reauthentication_methods(user)
        for method in methods:
            method["description"] = (
                _("Use a passkey") if method["id"] == PASSKEY else _("Use a code")
            )
        return sorted(methods, key=lambda method: method["id"] != PASSKEY)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Know senders as the rest of the site does: what anyone can write is not believed."""
        return sender_of(request.META, behind_proxy=settings.BEHIND_PROXY)


class SecondLock(DefaultMFAAdapter):  # type: ignore[misc]  # allauth is untyped
    """Says in our words what is wrong with a code of the second lock."""

    error_messages: ClassVar[dict[str, str | Promise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": NOT_ITS_CODE,
    }
