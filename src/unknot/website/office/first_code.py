"""The code that lets somebody open a practice: who can read it, runs this website.

It follows from the website’s own secret and from how many practices were opened before, so that it
is kept nowhere, every process agrees on it, and each code opens one practice. A made-up practice
does not count: what a start printed still opens one beside it.
"""

from base64 import b32encode

from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from unknot.website.practice.models import Practice

LETTERS = 12


def first_code() -> str:
    """Give the code that opens the next practice: three groups of four letters and digits."""
    newest = _opened().order_by("-pk").values_list("pk", flat=True).first() or 0
    seal = salted_hmac("unknot.office.first_code", str(newest), algorithm="sha256").digest()
    code = b32encode(seal).decode()[:LETTERS]
    return "-".join(code[at : at + 4] for at in range(0, LETTERS, 4))


def is_first() -> bool:
    """Say whether nobody has opened a practice here yet."""
    return not _opened().exists()


def opens(said: str) -> bool:
    """Say whether somebody has the code, however they write it."""
    return constant_time_compare(_bare(said), _bare(first_code()))


def _opened() -> QuerySet[Practice]:
    return Practice.objects.filter(demo=False)


def _bare(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum() and letter.isascii())
