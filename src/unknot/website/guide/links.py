"""The private part of a link: made from a visit and what is behind it, stored only as a hash."""

import base64

from django.utils.crypto import salted_hmac

from unknot.website.hashing import digest

LINK_BYTES = 24


def link_token(maker: str, content: str) -> str:
    """Derive the private part of a link (192 bits) from the visit and what is behind it.

    The same plan in the same visit gets the same link, so a form sent twice keeps one plan, and
    no link needs to be stored anywhere.
    """
    secret = salted_hmac("unknot.guide.link", f"{maker}:{digest(content)}", algorithm="sha256")
    return base64.urlsafe_b64encode(secret.digest()[:LINK_BYTES]).decode()


def mark_of_plans(maker: str) -> str:
    """Mark the plans of a visit, otherwise than care marks what the visit told a practice.

    So a copied database does not say whose plan it is, nor what was made into a file for whom.
    """
    return digest(f"plans of {maker}")
