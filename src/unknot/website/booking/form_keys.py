"""Keys of forms: each opened form has its own, so that one sent twice does its work once."""

import secrets

from django.core import signing

from unknot.website.booking.errors import AlreadyUsed

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
