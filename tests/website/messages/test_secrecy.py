"""What is said to a mail server is encrypted for that server, and a password opens it."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.utils import timezone
from pytest_django import Settings

from tests.website.messages.mail_server import Letterbox, free_port, send_by
from tests.website.messages.writing import LATER, a_practice, state, written
from unknot.website.messages.mailing import carry
from unknot.website.messages.sending import send_next

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine, with its key in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = timezone.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("certificate") / "localhost.pem"
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return file


@contextmanager
def server(settings: Settings, **how: Any) -> Iterator[Letterbox]:  # noqa: ANN401 - as aiosmtpd has it
    """Run a mail server that wants more than a message."""
    box, port = Letterbox(), free_port()
    send_by(settings, port)
    settings.EMAIL_HOST = "localhost"
    running = Controller(box, hostname="localhost", port=port, **how)
    running.start()
    try:
        yield box
    finally:
        running.stop()


def tls(certificate: Path) -> ssl.SSLContext:
    """What a server shows."""
    shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shown.load_cert_chain(certificate)
    return shown


@pytest.mark.parametrize("trusted", [True, False])
def test_nothing_is_told_to_a_server_that_cannot_show_who_it_is(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, certificate: Path, *, trusted: bool
) -> None:
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    notice = written(a_practice())
    with server(settings, tls_context=tls(certificate), require_starttls=True) as box:
        settings.EMAIL_USE_TLS = True
        send_next(LATER, carry)
    assert (state(notice), len(box.taken)) == (("sent", 1) if trusted else ("waiting", 0))


def test_a_server_that_will_not_encrypt_is_told_nothing(settings: Settings) -> None:
    notice = written(a_practice())
    with server(settings) as box:
        settings.EMAIL_USE_TLS = True
        send_next(LATER, carry)
    assert (state(notice), box.taken) == ("waiting", [])


def only_ours(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, sent: object
) -> AuthResult:
    """Open to one name and one password."""
    assert isinstance(sent, LoginPassword)
    right = (sent.login, sent.password) == (b"us@example.org", b"example-password")
    return AuthResult(success=right)


@pytest.mark.parametrize(("password", "after"), [("example-password", "sent"), ("x", "waiting")])
def test_a_password_opens_a_server(settings: Settings, password: str, after: str) -> None:
    notice = written(a_practice())
    how = {"authenticator": only_ours, "auth_required": True, "auth_require_tls": False}
    with server(settings, **how):
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "us@example.org", password
        send_next(LATER, carry)
    assert state(notice) == after
