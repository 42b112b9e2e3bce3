"""Printing: values as JSON, files written whole or not at all."""

from pathlib import Path

import click


def print_json(value: object, **beside: object) -> None:
    """Print a value as JSON, indented for reading; `beside` are more fields for its object."""
    import msgspec

    from unknot.craft.writing import as_json, written

    whole = {**msgspec.to_builtins(value, enc_hook=written), **beside} if beside else value
    click.echo(msgspec.json.format(as_json(whole), indent=2))


def write_whole(path: str, data: bytes) -> None:
    """Write a file; where that fails, what was there before is left as it was."""
    from unknot.craft.errors import InputError
    from unknot.craft.sentences import to_tell

    target = Path(path)
    if not target.name:
        raise InputError(to_tell("“{path}” is not the name of a file.", path=path))
    part = target.with_name(f"{target.name}.part")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a pipe or a device cannot be replaced
            return
        part.write_bytes(data)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        reason = error.strerror
        sentence = to_tell("“{path}” cannot be written: {reason}.", path=path, reason=reason)
        raise InputError(sentence) from error
