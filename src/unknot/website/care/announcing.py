"""What care announces, in the transaction that does it: whoever writes to people follows."""

from django.dispatch import Signal

opened_again = Signal()
"""An approach that is booked is open again, after a yes: the `version` that opens it, and `now`."""
