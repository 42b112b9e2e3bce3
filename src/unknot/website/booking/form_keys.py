"""What forms carry unseen: a key of their own, and a mark of what was told when they were opened.

By its key a form that is sent twice does its work once.
"""

import secrets

from django.core import signing
from django.utils.crypto import salted_hmac

from unknot.website.booking.errors import AlreadyUsed
from unknot.website.care.models import Listening

SALT = "unknot.booking.form"
GOOD_FOR_SECONDS = 24 * 60 * 60


def new_key() -> str:
    """Make the key of one form (192 bits), signed, so that nobody can choose one."""
    return signing.dumps(secrets.token_urlsafe(24), salt=SALT)


def checked_key(key: str) -> str:
    """Give a key back, if it is ours and fresh; raises AlreadyUsed for any other."""
    try:
        signing.loads(key, salt=SALT, max_age=GOOD_FOR_SECONDS)
    except signing.BadSignature as error:
        raise AlreadyUsed from error
    return key


def mark_of(told: Listening) -> str:
    """Mark what a visit told as it stands: another telling, other words or other answers differ."""
    said = f"{told.pk} {told.told_at} {told.answered_at}"
    return salted_hmac(SALT, said, algorithm="sha256").hexdigest()
