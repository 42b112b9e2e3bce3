"""Secrets: stated in the environment, or written into the data folder by the first start."""

import base64
import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

NOT_SEALING_KEYS = (
    "UNKNOT_SEALING_KEYS is not name:key pairs, each key 32 bytes as URL-safe base64."
)


def secret_key(folder: Path) -> str:
    """Read the key from SECRET_KEY, or from the data folder, where the first start puts one."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    return _kept(secret_key_in(folder), secrets.token_urlsafe(64))


def secret_key_in(folder: Path) -> Path:
    """Name the file of a data folder that keeps the key."""
    return folder / "secret-key"


def sealing_keys(folder: Path) -> dict[str, str]:
    """Read the keys that seal what is told in confidence, the newest first, by their names.

    UNKNOT_SEALING_KEYS is `name:key name:key`, each key 32 bytes as URL-safe base64; without it,
    the first start puts one into the data folder. Raises ImproperlyConfigured.
    """
    stated = os.environ.get("UNKNOT_SEALING_KEYS")
    fresh = f"1:{base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()}"
    keys = dict(
        one.split(":", 1) for one in _pairs(stated or _kept(folder / "sealing-keys", fresh))
    )
    if not keys or any(not _is_a_key(key) for key in keys.values()):
        raise ImproperlyConfigured(NOT_SEALING_KEYS)
    return keys


def _pairs(text: str) -> list[str]:
    pairs = text.split()
    if any(":" not in pair for pair in pairs):
        raise ImproperlyConfigured(NOT_SEALING_KEYS)
    return pairs


def _is_a_key(text: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(text)) == 32
    except ValueError:
        return False


def _kept(file: Path, fresh: str) -> str:
    """Read a secret from the data folder; the first to ask writes it."""
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(file, fresh)
    return file.read_text()


def _write_once(file: Path, text: str) -> None:
    """Write a file that only its owner reads; of two who try at once, one wins whole."""
    draft = file.with_suffix(f".{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as new:
        new.write(text)
    with suppress(FileExistsError):
        os.link(draft, file)
    draft.unlink()
