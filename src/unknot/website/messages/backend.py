"""The way to a mail server, which ends after a while even where the server drips on for ever."""

import smtplib
import socket
import threading
from contextlib import suppress
from typing import Any

from django.core.mail.backends.smtp import EmailBackend

LONGEST_SECONDS = 60.0
"""So long all that is said to a server may take; each single answer may take EMAIL_TIMEOUT."""


class _Bounded(smtplib.SMTP):
    """A conversation that is cut off once it has lasted too long."""

    _bell: threading.Timer | None = None

    def connect(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401 - passed on
        self._bell = threading.Timer(LONGEST_SECONDS, self._cut_off)
        self._bell.daemon = True
        self._bell.start()
        return super().connect(*args, **kwargs)

    def close(self) -> None:
        if self._bell is not None:
            self._bell.cancel()
        super().close()

    def _cut_off(self) -> None:
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


class _BoundedFromTheStart(_Bounded, smtplib.SMTP_SSL):
    """The same over TLS."""


class BoundedEmailBackend(EmailBackend):
    """Django’s way to a mail server, with an end."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """How to talk to the server."""
        return _BoundedFromTheStart if self.use_ssl else _Bounded
