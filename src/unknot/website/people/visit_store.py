"""Where the server keeps what a visit told it: sealed, because some of it is about health."""

import base64
from typing import Any

import msgspec
from django.contrib.sessions.backends import db

from unknot.craft.errors import UnknotError
from unknot.website.people.sealing import seal, unseal


class SessionStore(db.SessionStore):
    """Visits as Django keeps them in the database, each sealed for its own key."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Seal what is kept of a visit."""
        return base64.b64encode(seal(msgspec.json.encode(session_dict), self._row)).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """Open what was kept; nothing was, where it cannot be opened."""
        try:
            kept = unseal(base64.b64decode(session_data, validate=True), self._row)
            return msgspec.json.decode(kept, type=dict[str, Any])
        except (UnknotError, ValueError, msgspec.DecodeError):
            return {}

    @property
    def _row(self) -> str:
        return f"visit {self.session_key}"
