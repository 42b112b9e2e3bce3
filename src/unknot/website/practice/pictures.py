"""Pictures that people of a practice send: drawn anew, so that nothing hidden comes along."""

import secrets
from io import BytesIO
from pathlib import Path
from typing import IO

import msgspec
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from unknot.craft.errors import InputError
from unknot.website.practice.models import Picture

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = 12 * 1024 * 1024
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1600
QUALITY = 82
NOT_A_PICTURE = _("Please choose a photograph or drawing as JPEG, PNG or WebP.")
TOO_LARGE = _(
    "This picture is too large. Please choose one of at most 12 megabytes and 40 megapixels."
)


class Drawn(msgspec.Struct, frozen=True):
    """A picture as WebP, without anything that was hidden in its file."""

    data: bytes
    width: int
    height: int


def draw_anew(file: IO[bytes]) -> Drawn:
    """Read a picture and write its pixels afresh, upright, and no larger than a page needs.

    Raises InputError for anything that is no picture, or too much of one.
    """
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputError(str(TOO_LARGE))
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise InputError(str(TOO_LARGE))
            opened.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
            return _written(opened)
    except Image.DecompressionBombError as error:
        raise InputError(str(TOO_LARGE)) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError) as error:
        raise InputError(str(NOT_A_PICTURE)) from error


def new_name() -> str:
    """Make a name that nobody can guess, and that means nothing to a file system."""
    return secrets.token_hex(16)


def put_down(picture: Picture, data: bytes) -> None:
    """Write the file of a picture, whole or not at all."""
    file = file_of(picture)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_bytes(data)
    part.replace(file)


def take_away(picture: Picture) -> None:
    """Delete the file of a picture, if it is still there."""
    file_of(picture).unlink(missing_ok=True)


def file_of(picture: Picture) -> Path:
    """Say where a picture lies: under names that we chose, never one that somebody sent."""
    return Path(settings.DATA) / "pictures" / str(picture.practice_id) / f"{picture.name}.webp"


def _written(opened: Image.Image) -> Drawn:
    upright = ImageOps.exif_transpose(opened)
    kept = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    kept.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    into = BytesIO()
    kept.save(into, "WEBP", quality=QUALITY)
    return Drawn(into.getvalue(), kept.width, kept.height)
