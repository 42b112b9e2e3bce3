"""Taking a session along: they only connect what is asked for, what is made and what is shown."""

from unknot.website.exports.views.asking import along, ask
from unknot.website.exports.views.fetching import export, file, state, stop

__all__ = ["along", "ask", "export", "file", "state", "stop"]
