"""What can be wrong with a therapist’s own calendar, each a sentence to be translated."""

from django.utils.translation import gettext_noop

from unknot.craft.errors import UnknotError

GONE = gettext_noop("Your calendar does not answer. Nothing is lost; it is tried again.")
NOT_CONNECTED = gettext_noop(
    "This calendar does not answer, so nothing was connected. Check the address, or try again "
    "later."
)
INSIDE = gettext_noop("This address leads into a network of its own, and is not followed.")
NOT_HTTPS = gettext_noop("The address of your calendar has to begin with https://.")
ELSEWHERE = gettext_noop("Your calendar leads to another address, which is not followed.")
TOO_MUCH = gettext_noop("Your calendar sent more than can be read. Choose one with less in it.")
NONSENSE = gettext_noop("What your calendar sent is no calendar. Nothing was changed.")
EMPTIED = gettext_noop(
    "Your calendar says that it is empty all at once. Its times stay kept free until it has said "
    "so twice."
)
REFUSED = gettext_noop("Your calendar does not take this name and password.")
NOT_THERE = gettext_noop("There is no calendar at this address.")
READ_ONLY = gettext_noop("Your calendar lets nothing be written into it. Choose another one.")
LOCKED_OUT = gettext_noop("Please connect your calendar anew: its password cannot be opened here.")
OUR_FAULT = gettext_noop("Something went wrong on our side. It is tried again.")


class NotReached(UnknotError):  # noqa: N818 - it is the server that is not there
    """A server that is gone, lies, or lies where it must not; its text is to be translated."""
