"""Encoding: samples into a file with its chapters."""

import subprocess  # nosec B404
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from imageio_ffmpeg import get_ffmpeg_exe

from unknot.craft.errors import InputError
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.sentences import to_tell

FORMATS = {
    ".mp3": ("-c:a", "libmp3lame", "-b:a", "96k", "-compression_level", "7"),
    ".opus": ("-c:a", "libopus", "-b:a", "64k"),
    ".m4a": ("-c:a", "aac", "-aac_coder", "fast", "-b:a", "96k", "-movflags", "+faststart"),
}


class Chapter(msgspec.Struct, frozen=True):
    """A stretch of a file with a name, from the start to the end, in milliseconds."""

    title: str
    start_ms: int
    end_ms: int


class Label(msgspec.Struct, frozen=True):
    """What a file says about itself."""

    title: str = ""
    comment: str = ""
    language: str = ""


def encode(
    path: Path, chunks: Iterable[Samples], chapters: Iterable[Chapter], label: Label
) -> None:
    """Encode chunks of (left, right) samples as the ending of the path says.

    What goes wrong leaves a half file behind; whoever calls takes it away. Raises InputError where
    the file cannot be written, and whatever the chunks raise.
    """
    with _described(chapters, label) as described, _encoder(path, described) as encoder:
        assert encoder.stdin
        try:
            for chunk in chunks:
                encoder.stdin.write(_in_16_bits(chunk))
            encoder.stdin.close()
        except BrokenPipeError:
            pass  # the encoder gave up, and says why
        assert encoder.stderr
        said = encoder.stderr.read().decode(errors="replace").strip()
        if encoder.wait() != 0:
            reason = said.splitlines()[-1] if said else to_tell("the encoder broke off")
            raise InputError(
                to_tell("“{path}” cannot be written: {reason}.", path=path.name, reason=reason)
            )


@contextmanager
def _encoder(path: Path, described: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start the encoder; whatever happens, it does not outlive this."""
    sound = ("-f", "s16le", "-ar", str(RATE), "-ac", "2", "-i", "pipe:0")
    command = (
        *(get_ffmpeg_exe(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y"),
        *sound,
        *("-f", "ffmetadata", "-i", str(described)),
        *("-map", "0:a", "-map_metadata", "1", "-map_chapters", "1", "-flags", "+bitexact"),
        *("-fflags", "+bitexact", *FORMATS[path.suffix.lower()]),
        f"file:{path}",
    )
    encoder = subprocess.Popen(  # nosec B603
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        with encoder:
            try:
                yield encoder
            except BaseException:
                encoder.kill()
                raise
    except BrokenPipeError:
        pass


def _in_16_bits(chunk: Samples) -> bytes:
    return (chunk * 32767).astype("<i2").tobytes()


@contextmanager
def _described(chapters: Iterable[Chapter], label: Label) -> Iterator[Path]:
    """Write down what the file says about itself, for the encoder to read."""
    with TemporaryDirectory() as folder:
        described = Path(folder, "about.txt")
        described.write_text("\n".join(_lines(chapters, label)) + "\n", encoding="utf-8")
        yield described


def _lines(chapters: Iterable[Chapter], label: Label) -> Iterator[str]:
    yield ";FFMETADATA1"
    for name in label.__struct_fields__:
        if value := getattr(label, name):
            yield f"{name}={_plain(value)}"
    for chapter in chapters:
        yield "[CHAPTER]"
        yield "TIMEBASE=1/1000"
        yield f"START={chapter.start_ms}"
        yield f"END={chapter.end_ms}"
        yield f"title={_plain(chapter.title)}"


def _plain(value: str) -> str:
    """Write a value so that nothing in it is taken for a sign."""
    marked = "".join(f"\\{char}" if char in "=;#\\" else char for char in value)
    return marked.replace("\n", " ")
