"""Encoding: frames, the sound and the captions into one file."""

import subprocess  # nosec B404
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from imageio_ffmpeg import get_ffmpeg_exe

from unknot.craft.errors import InputError
from unknot.craft.rendering.film.album import Pixels
from unknot.craft.rendering.film.layout import FRAMES_A_SECOND, HEIGHT, WIDTH
from unknot.craft.rendering.film.tracks import switch_off
from unknot.craft.rendering.full_disk import raise_if_full
from unknot.craft.sentences import to_tell

VIDEO = ("-c:v", "libx264", "-preset", "superfast", "-tune", "animation", "-crf", "24")
CAPTIONS = b"sbtl"
"""The text track: its words stand in the picture, and nobody needs them twice unasked."""
LANGUAGES = {"en": "eng", "af": "afr"}


def encode(
    path: Path, frames: Iterable[Pixels], sound: Path, captions: Path, language: str
) -> None:
    """Encode frames beside a sound, which also names the film and its chapters.

    What goes wrong leaves a half file behind; whoever calls takes it away. Raises OSError where
    there is no room, InputError where the encoder breaks off, and whatever the frames raise.
    """
    with _encoder(_command(path, sound, captions, language)) as encoder:
        assert encoder.stdin
        assert encoder.stderr
        try:
            for frame in frames:
                encoder.stdin.write(frame.data)
            encoder.stdin.close()
        except BrokenPipeError:
            pass  # the encoder gave up, and says why
        said = encoder.stderr.read().decode(errors="replace").strip()
        if encoder.wait() != 0:
            raise_if_full(said)
            reason = said.splitlines()[-1] if said else to_tell("the encoder broke off")
            raise InputError(to_tell("The film cannot be encoded: {reason}.", reason=reason))
    switch_off(path, CAPTIONS)


def _command(path: Path, sound: Path, captions: Path, language: str) -> tuple[str, ...]:
    return (
        *(get_ffmpeg_exe(), "-nostdin", "-hide_banner", "-loglevel", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{WIDTH}x{HEIGHT}"),
        *("-r", str(FRAMES_A_SECOND), "-i", "pipe:0"),
        *("-i", f"file:{sound}", "-f", "srt", "-i", f"file:{captions}"),
        *("-map", "0:v", "-map", "1:a", "-map", "2:s", "-map_metadata", "1", "-map_chapters", "1"),
        *(*VIDEO, "-pix_fmt", "yuv420p", "-g", str(10 * FRAMES_A_SECOND), "-c:a", "copy"),
        *("-c:s", "mov_text", "-metadata:s:s:0", f"language={LANGUAGES.get(language, 'und')}"),
        *("-flags", "+bitexact", "-fflags", "+bitexact", "-movflags", "+faststart"),
        *("-f", "mp4", f"file:{path}"),
    )


@contextmanager
def _encoder(command: tuple[str, ...]) -> Iterator[subprocess.Popen[bytes]]:
    """Start the encoder; whatever happens, it does not outlive this."""
    encoder = subprocess.Popen(  # nosec B603
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        yield encoder
    finally:
        encoder.kill()
        _close(encoder)
        encoder.wait()


def _close(encoder: subprocess.Popen[bytes]) -> None:
    for pipe in (encoder.stdin, encoder.stderr):
        try:
            if pipe:
                pipe.close()
        except BrokenPipeError:
            continue  # what it had not read yet is not missed
