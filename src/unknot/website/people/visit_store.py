"""Where the server keeps what a visit told it: sealed, because some of it is about health.

Requests of one visit run side by side, and each has read the visit before it saves it. So each
writes only the keys that it changed: what another one told meanwhile stays.
"""

import base64
from typing import Any

import msgspec
from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import CreateError, UpdateError
from django.db import IntegrityError, transaction

from unknot.craft.errors import UnknotError
from unknot.website.people.sealing import seal, unseal

Keys = dict[str, Any]
GONE = object()
ENDED = "The visit was ended elsewhere meanwhile."


class SessionStore(db.SessionStore):
    """Visits as Django keeps them in the database, each sealed for its own key."""

    _session_cache: Keys
    _sealed = ""
    """What this request read or wrote last. No two seals are alike: another one is another’s."""

    def load(self) -> Keys:
        """Read a visit, and remember as what it was read."""
        row = self._get_session_from_db()  # type: ignore[attr-defined]  # as of _get_session
        self._sealed = row.session_data if row is not None else ""
        return self.decode(self._sealed)

    def save(self, must_create: bool = False) -> None:  # noqa: FBT001, FBT002 - as Django calls it
        """Keep what this request changed; raises UpdateError where the visit is gone."""
        self._read(no_load=must_create)
        if must_create:
            self._begin()
        elif self.session_key is None:
            self.create()
        elif not self._write():
            with transaction.atomic():
                self._take_in()
                self._write()

    def cycle_key(self) -> None:
        """Give a visit another key: all that was told under the old one goes along.

        A visit that was forgotten meanwhile goes on with nothing in it.
        """
        with transaction.atomic():
            self._read()
            if self.session_key is not None:
                self._take_away()
            self.create()

    def encode(self, session_dict: Keys) -> str:
        """Seal what is kept of a visit."""
        return base64.b64encode(seal(msgspec.json.encode(session_dict), self._row)).decode()

    def decode(self, session_data: str | bytes) -> Keys:
        """Open what was kept; nothing was, where it cannot be opened."""
        try:
            kept = unseal(base64.b64decode(session_data, validate=True), self._row)
            return msgspec.json.decode(kept, type=Keys)
        except (UnknotError, ValueError, msgspec.DecodeError):
            return {}

    @property
    def _row(self) -> str:
        return f"visit {self.session_key}"

    def _read(self, *, no_load: bool = False) -> None:
        self._get_session(no_load)  # type: ignore[attr-defined]  # the stubs know what is public only

    def _begin(self) -> None:
        row = self.create_model_instance(self._session_cache)
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError as error:
            raise CreateError from error
        self._sealed = row.session_data

    def _write(self) -> bool:
        """Write the visit, unless somebody wrote it since it was read."""
        row = self.create_model_instance(self._session_cache)
        as_read = self.model.objects.filter(pk=row.pk, session_data=self._sealed)
        fresh = {"session_data": row.session_data, "expire_date": row.expire_date}
        if not as_read.update(**fresh):
            return False
        self._sealed = row.session_data
        return True

    def _take_in(self) -> None:
        """Take in what others wrote; within a transaction, which keeps them from writing more."""
        row = self.model.objects.select_for_update().filter(pk=self.session_key).first()
        if row is None:
            raise UpdateError(ENDED)
        stands = self.decode(row.session_data)
        self._session_cache = merged(self.decode(self._sealed), self._session_cache, stands)
        self._sealed = row.session_data

    def _take_away(self) -> None:
        try:
            self._take_in()
        except UpdateError:
            self._session_cache = {}
        self.delete()


def merged(read: Keys, here: Keys, stands: Keys) -> Keys:
    """Bring what was changed here since it was read into what stands now, key by key."""
    here = msgspec.json.decode(msgspec.json.encode(here), type=Keys)
    changed = {key for key in (*read, *here) if read.get(key, GONE) != here.get(key, GONE)}
    stays = {key: value for key, value in stands.items() if key not in changed}
    return stays | {key: value for key, value in here.items() if key in changed}
