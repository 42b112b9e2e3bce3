"""Pictures that people send: drawn anew or refused, and nothing else."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from unknot.craft.errors import InputError
from unknot.website.practice import pictures


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    """Draw a sandy rectangle."""
    into = BytesIO()
    Image.new("RGB", size, (217, 201, 172)).save(into, kind, **options)
    return into.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bomb(width: int, height: int) -> bytes:
    """Claim to be so large in a file that is tiny."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_drawn_anew_as_webp(kind: str) -> None:
    drawn = pictures.draw_anew(BytesIO(picture(kind)))
    assert (drawn.width, drawn.height) == (40, 30)
    assert Image.open(BytesIO(drawn.data)).format == "WEBP"


def test_a_large_picture_becomes_as_large_as_a_page_needs() -> None:
    drawn = pictures.draw_anew(BytesIO(picture("JPEG", (4000, 1000))))
    assert (drawn.width, drawn.height) == (1600, 400)


def test_what_is_hidden_in_a_picture_does_not_come_along() -> None:
    where = Image.Exif()
    where[0x010E] = "where I live"
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "<script>where I live</script>")
    for sent in (
        picture("JPEG", exif=where),
        picture("PNG", pnginfo=text),
        picture() + b"<script>",
    ):
        drawn = pictures.draw_anew(BytesIO(sent))
        assert b"where I live" not in drawn.data
        assert b"<script>" not in drawn.data


def test_a_picture_stands_upright() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    drawn = pictures.draw_anew(BytesIO(picture("JPEG", exif=turned)))
    assert (drawn.width, drawn.height) == (30, 40)


HOSTILE = {
    "nothing": b"",
    "text": b"hello",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "svg with a prolog": b'<?xml version="1.0"?><!DOCTYPE svg><svg onload="alert(1)"/>',
    "html": b"<!doctype html><script>alert(1)</script>",
    "html that begins like a gif": b"GIF89a/*<script>alert(1)</script>*/",
    "gif": picture("GIF"),
    "bmp": picture("BMP"),
    "tiff": picture("TIFF"),
    "icon": picture("ICO", (32, 32)),
    "pdf": picture("PDF"),
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n(/etc/passwd) run",
    "zip": b"PK\x03\x04" + b"\0" * 60,
    "a head of png": b"\x89PNG\r\n\x1a\n",
    "half a png": picture(size=(300, 300))[:120],
    "half a jpeg": picture("JPEG", (300, 300))[:300],
    "half a webp": picture("WEBP", (300, 300))[:40],
    "a png that lies about its size": bomb(100, 100),
    "a bomb of two thousand megapixels": bomb(50_000, 50_000),
    "a bomb just over the limit": bomb(8_000, 5_001),
    "a png without any width": bomb(0, 10),
    "a jpeg of zeros": b"\xff\xd8\xff\xe0" + b"\0" * 400,
    "webp of garbage": b"RIFF\x24\0\0\0WEBPVP8 " + b"\xff" * 30,
    "xbm": b"#define x_width 10\n#define x_height 10\nstatic char x_bits[] = {0x00};",
    "imagemagick": b"push graphic-context\nfill 'url(https://x.example/|ls)'\npop graphic-context",
    "an executable": b"\x7fELF" + b"\0" * 100,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_is_refused_in_words(name: str) -> None:
    with pytest.raises(InputError, match=r"^(Please choose a|This picture is too large)"):
        pictures.draw_anew(BytesIO(HOSTILE[name]))


def test_a_file_that_is_too_large_is_refused_in_words() -> None:
    with pytest.raises(InputError, match="too large"):
        pictures.draw_anew(BytesIO(picture("BMP", (2500, 1800))))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("tenths", range(1, 10))
def test_a_picture_that_breaks_off_is_refused(kind: str, tenths: int) -> None:
    whole = picture(kind, (300, 200), **({"lossless": True} if kind == "WEBP" else {}))
    with pytest.raises(InputError, match="Please choose a photograph"):
        pictures.draw_anew(BytesIO(whole[: len(whole) * tenths // 10]))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    "tail",
    [b"<script>alert(1)</script>", b"<?php system('id'); ?>", b"PK\x03\x04payload", b"%PDF-"],
)
def test_what_is_hung_onto_a_picture_does_not_come_along(kind: str, tail: bytes) -> None:
    drawn = pictures.draw_anew(BytesIO(picture(kind) + tail))
    assert tail not in drawn.data
