"""Seals what was told in confidence, so that a copied database tells nobody.

AES-GCM; each seal is bound to its row, so that no row can pass for another, and names its key, so
that keys can be changed.
"""

import base64
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.utils.translation import gettext_lazy

from unknot.craft.errors import UnknotError

NONCE_BYTES = 12
BROKEN = gettext_lazy("What was kept here cannot be opened any more.")


class SealBroken(UnknotError):  # noqa: N818 - the seal is what broke
    """A seal of another row, of a key that is gone, or changed since."""


def seal(told: bytes, row: str) -> bytes:
    """Seal for one row, with the newest key."""
    name, key = next(iter(settings.SEALING_KEYS.items()))
    nonce = secrets.token_bytes(NONCE_BYTES)
    return b":".join(
        (name.encode(), nonce + AESGCM(_bytes(key)).encrypt(nonce, told, row.encode()))
    )


def unseal(sealed: bytes, row: str) -> bytes:
    """Open the seal of one row; raises SealBroken."""
    name, _, body = bytes(sealed).partition(b":")
    key = settings.SEALING_KEYS.get(name.decode(errors="replace"))
    if key is None:
        raise SealBroken(BROKEN)
    try:
        return AESGCM(_bytes(key)).decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], row.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken(BROKEN) from error


def _bytes(key: str) -> bytes:
    return base64.urlsafe_b64decode(key)
