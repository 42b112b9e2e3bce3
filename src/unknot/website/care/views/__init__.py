"""Care’s pages. They only connect."""

from unknot.website.care.views.agreeing import approach
from unknot.website.care.views.clients import client
from unknot.website.care.views.listening import listen

__all__ = ["approach", "client", "listen"]
