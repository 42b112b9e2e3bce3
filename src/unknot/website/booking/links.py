"""Private links: who has one may read and change what is behind it, so only its hash is stored."""

from django.utils.crypto import salted_hmac

from unknot.website.booking.models import Appointment, Waiting


def link_to(appointment: Appointment) -> str:
    """Derive the private part of the link to an appointment (256 bits).

    It takes the secret of this website: a copied database opens no appointment.
    """
    return _secret("appointment", appointment.request_key)


def link_to_wait(waiting: Waiting) -> str:
    """Derive the private part of the link of somebody who waits (256 bits)."""
    return _secret("waiting", waiting.request_key)


def _secret(what: str, key: str) -> str:
    return salted_hmac(f"unknot.booking.{what}", key, algorithm="sha256").hexdigest()
