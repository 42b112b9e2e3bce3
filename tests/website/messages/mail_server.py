"""Mail servers for the tests to send to: one that takes messages, and some that do not."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django import Settings

TAKEN = "250 taken"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


class Letterbox:
    """Takes messages, unless it is told to answer otherwise."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.to: list[list[str]] = []
        self.rcpt_answer = ""
        self.data_answer = ""

    async def handle_RCPT(  # noqa: N802 - aiosmtpd calls it so
        self,
        server: SMTP,  # noqa: ARG002
        session: Session,  # noqa: ARG002
        envelope: Envelope,
        address: str,
        options: list[str],  # noqa: ARG002
    ) -> str:
        """Take an address or refuse it."""
        if not self.rcpt_answer:
            envelope.rcpt_tos.append(address)
        return self.rcpt_answer or TAKEN

    async def handle_DATA(  # noqa: N802 - aiosmtpd calls it so
        self,
        server: SMTP,  # noqa: ARG002
        session: Session,  # noqa: ARG002
        envelope: Envelope,
    ) -> str:
        """Take a message or refuse it."""
        if self.data_answer:
            return self.data_answer
        assert isinstance(envelope.content, bytes)
        self.taken.append(message_from_bytes(envelope.content, policy=policy.default))
        self.to.append(list(envelope.rcpt_tos))
        return TAKEN


@contextmanager
def mail_server(settings: Settings) -> Iterator[Letterbox]:
    """Run a mail server, and let the website send by it."""
    box, port = Letterbox(), free_port()
    send_by(settings, port)
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        yield box
    finally:
        server.stop()


@contextmanager
def odd_server(settings: Settings, answer: Callable[[socket.socket], None]) -> Iterator[None]:
    """Run something that listens where a mail server should."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        send_by(settings, door.getsockname()[1], patience=1)
        threading.Thread(target=_answer_all, args=(door, answer), daemon=True).start()
        yield


def _answer_all(door: socket.socket, answer: Callable[[socket.socket], None]) -> None:
    with suppress(OSError):
        while True:
            caller, _ = door.accept()
            with caller, suppress(OSError):
                answer(caller)


def send_by(settings: Settings, port: int, patience: int = 60) -> None:
    """Let the website send by a port of this machine, with more patience than a busy one needs."""
    settings.EMAIL_BACKEND = "unknot.website.messages.backend.BoundedEmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_TIMEOUT = patience
    settings.DEFAULT_FROM_EMAIL = "Unknot <unknot@example.org>"


def text_of(mail: EmailMessage) -> str:
    """What a person reads who sees text only."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())
