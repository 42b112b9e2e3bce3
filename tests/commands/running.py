"""The commands as tests run them."""

import json
from typing import Any

from click.testing import CliRunner, Result

from unknot.cli import main


def unknot(*words: str, typed: str = "") -> Result:
    """Run a command."""
    return CliRunner().invoke(main, words, input=typed)


def printed(*words: str) -> dict[str, Any]:
    """What a command prints for other programs."""
    result = unknot(*words, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found
