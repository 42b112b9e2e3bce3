"""What an owner sends about the channel, checked at the edge."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.channels.services import EXAMPLE, NUMBER, SERVICES, NotAChannel, service_of


class ChannelForm(forms.Form):
    """The address of a service."""

    address = forms.CharField(
        label=gettext_lazy("Address of the service"),
        max_length=500,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Please write the address of the service.")},
    )

    def clean_address(self) -> str:
        """Take only what a message can leave by."""
        address: str = self.cleaned_data["address"]
        try:
            service_of(address)
        except NotAChannel as error:
            words = {"example": EXAMPLE, "services": ", ".join(SERVICES), "number": NUMBER}
            raise ValidationError(_(str(error)).format(**words)) from error
        return address
