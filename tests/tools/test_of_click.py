"""What click says of a command that was typed wrongly is in our catalogues."""

from pathlib import Path

import click

from tools.messages.of_click import FILES, OF_NO_COMMAND, OF_THE_HELP, of_click
from tools.messages.of_code import in_code


def test_what_can_be_typed_wrongly_is_gathered_and_help_is_not() -> None:
    said = {message.text for message in of_click()}
    assert {"No such option {name!r}.", "Missing argument", "Usage:"} <= said
    assert said.isdisjoint(OF_THE_HELP | OF_NO_COMMAND)


def test_what_is_left_out_is_still_said_by_click() -> None:
    folder = Path(click.__file__).parent
    said = {one.text for file in FILES for one in in_code(folder / f"{file}.py", file)}
    assert said >= OF_THE_HELP | OF_NO_COMMAND
