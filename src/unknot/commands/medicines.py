"""`unknot medicines`: what the medicines of a file are, and what to ask back about them."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

import click

from unknot.commands.speaking import known, language_option, library
from unknot.craft.errors import InputError
from unknot.craft.sentences import to_tell

LINE_ENDS = str.maketrans({end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"})
"""What some readers take for the end of a line, and JSON leaves as it is."""

UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
"""How a file begins that some editors call “Unicode”."""


@click.command()
@click.argument("file")
@language_option
@click.option("--json", is_flag=True, expose_value=False, help="Print JSON, as it always does.")
def medicines(*, file: str) -> None:
    """Recognise medicines: FILE has one entry on each line; “-” reads standard input.

    Prints one JSON object for each line: the entry, what was found, and what to ask back.
    """
    from unknot.craft.screening.medicines import recognise_each, report
    from unknot.craft.writing import as_json

    entries = _entries(file)
    for entry, found in zip(entries, recognise_each(entries, known(), library()), strict=True):
        told = as_json(report(entry, found))
        click.echo(told.decode().translate(LINE_ENDS))


def _read(file: str) -> bytes:
    try:
        with click.open_file(file, "rb") as opened:
            raw: bytes = opened.read()
    except OSError as error:
        reason = error.strerror
        sentence = to_tell("“{file}” cannot be read: {reason}.", file=file, reason=reason)
        raise InputError(sentence) from error
    return raw


def _entries(file: str) -> list[str]:
    """Split a file into its lines; only real line ends count, so that lines stay countable.

    A byte that is no text costs its letter and nothing else: that line is asked about.
    """
    from unknot.craft.screening.medicines import LOST

    raw = _read(file)
    encoding = "utf-16" if raw.startswith(UTF_16) else "utf-8-sig"
    text = raw.decode(encoding, "replace").replace("\0", LOST)
    lines = text.replace("\r\n", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]
