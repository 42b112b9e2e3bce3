"""What people write to sign in."""

from allauth.account import forms as allauth_forms
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.people.models import Person

NO_ADDRESS = _("This is not an email address yet. It looks like name@example.org.")
PLAIN = {"placeholder": "", "spellcheck": "false"}


class AddressForm(allauth_forms.RequestLoginCodeForm):  # type: ignore[misc]  # allauth is untyped
    """The address that a code is sent to.

    A new address is taken in at once: so nobody can tell from an answer who was here before.
    """

    _user: Person | None
    email = forms.EmailField(
        label=_("Your email address"),
        max_length=254,
        widget=forms.EmailInput({"placeholder": "", "autocomplete": "email"}),
        error_messages={"max_length": NO_ADDRESS, "invalid": NO_ADDRESS},
    )

    def clean_email(self) -> str:
        """Keep the pace, and take a new address in."""
        email: str = super().clean_email()
        self._user = self._user or Person.objects.create_user(email)
        return email


class CodeForm(allauth_forms.ConfirmLoginCodeForm):  # type: ignore[misc]  # allauth is untyped
    """The code that came by email."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Say what is asked for in our words."""
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code from the email")
        self.fields["code"].widget.attrs.update(placeholder="", inputmode="text")


class SecondCodeForm(AuthenticateForm):  # type: ignore[misc]  # allauth is untyped
    """The code that opens the second lock when somebody signs in."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Say what is asked for in our words."""
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code from your app, or a spare code")
        self.fields["code"].widget.attrs.update(PLAIN)


class CodeAgainForm(ReauthenticateForm):  # type: ignore[misc]  # allauth is untyped
    """The code that opens the second lock once more."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Say what is asked for in our words."""
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code from your app, or a spare code")
        self.fields["code"].widget.attrs.update(PLAIN)


class FirstCodeForm(ActivateTOTPForm):  # type: ignore[misc]  # allauth is untyped
    """The first code of an app, which proves that it is set up."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Say what is asked for in our words."""
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The six digits in the app")
        self.fields["code"].widget.attrs.update(PLAIN)


class RenameForm(EditWebAuthnForm):  # type: ignore[misc]  # allauth is untyped
    """Another name for a passkey."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Say what is asked for in our words."""
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("What to call it")


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth is untyped
    """A passkey to be added; it signs in alone unless its owner would rather not."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Say what is asked for in our words."""
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("What to call it")
        self.initial["name"] = _("My phone")
        self.fields["passwordless"].label = _("It signs me in alone, without a code")
        self.fields["passwordless"].help_text = ""
        self.fields["passwordless"].initial = True
