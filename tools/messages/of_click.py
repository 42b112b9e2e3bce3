"""Gather what click says to whoever types a command: it looks its sentences up where ours are."""

from collections.abc import Iterator
from pathlib import Path

import click

from tools.messages.message import Message
from tools.messages.of_code import in_code

FILES = ("core", "exceptions", "formatting", "parser", "termui", "types")
OF_THE_HELP = frozenset(
    {
        "Choice({choices})",
        "Commands",
        "Options",
        "Positional arguments",
        "(dynamic)",
        "default: {default}",
        "deprecated",
        "directory",
        "env var: {var}",
        "file",
        "path",
    }
)
"""Pages of help are in English as a whole."""
OF_NO_COMMAND = frozenset(
    {
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
        "Could not determine name for option with declarations {decls!r}",
        "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
        "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
        "Error: The two entered values do not match.",
        "Invalid start character for option ({option})",
        "Name '{name}' defined twice",
        "No options defined but a name was passed ({name}). Did you mean to declare an argument"
        " instead? Did you mean to pass '--{name}'?",
        "Press any key to continue...",
        "Repeat for confirmation",
        "Unknown color {colour!r}",
        "Value must be an iterable.",
        "{name} {filename!r} is not executable.",
        "{value!r} is not a valid UUID.",
    }
)
"""What no command of ours can lead to."""


def of_click() -> Iterator[Message]:
    """List what can be said of a command that was typed wrongly."""
    folder = Path(click.__file__).parent
    for file in FILES:
        for message in in_code(folder / f"{file}.py", f"click/{file}.py"):
            if message.text not in OF_THE_HELP | OF_NO_COMMAND:
                yield message
