"""What care announces, in the transaction that does it: whoever writes to people follows."""

from django.dispatch import Signal

said_otherwise = Signal()
"""A `client` says otherwise than before to what `given` names, `now`: purposes with yes or no."""
opened_again = Signal()
"""An approach that is booked is open again, after a yes: the `version` that opens it, and `now`.

`changed` says that it holds something else than the one before.
"""
agreed_by_both = Signal()
"""Client and therapist both said yes to the approach of a `listening`, `now`."""
answers_changed = Signal()
"""A yes was added to what counts for a booked `listening`, or taken back, `now`."""
answered_besides = Signal()
"""A `client` says yes to more than ever, `now`, and comes to a session without answers, too."""
answered_as = Signal()
"""A `person` who proved who they are answers about health for what a `practice` was told."""
