"""The program as a process: alike every time, and quiet when it is stopped."""

import os
import subprocess
import sys
from pathlib import Path
from signal import SIGINT
from subprocess import PIPE

import pytest

from tests.commands.running import unknot

PROGRAM = (sys.executable, "-m", "unknot")


@pytest.mark.parametrize("command", ["plan", "score"])
def test_the_same_words_print_the_same_to_the_byte_in_any_process(
    folder: Path, command: str
) -> None:
    printed_in = {
        subprocess.run(
            [*PROGRAM, command, "--answers", "allowed.json", "--json"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed_in) == 1


@pytest.mark.parametrize(
    "command",
    [
        "",
        "plan",
        "score",
        "screen",
        "check",
        "techniques",
        "points",
        "questions",
        "score-schema",
        "serve",
    ],
)
def test_every_command_explains_itself(command: str) -> None:
    told = unknot(*filter(None, [command]), "--help")
    assert told.exit_code == 0
    assert "Usage: " in told.stdout


def test_it_runs_as_a_module_too() -> None:
    told = subprocess.run([*PROGRAM, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("unknot, version ")


def test_a_reader_that_stops_reading_is_no_error(folder: Path) -> None:
    writer = subprocess.Popen(
        [*PROGRAM, "score", "--minutes", "45", "--answers", "well.json", "--json"],
        stdout=PIPE,
        stderr=PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    assert writer.stderr.read() == b""
    writer.wait()


def test_being_interrupted_leaves_no_trace_of_the_program(folder: Path) -> None:
    os.mkfifo(folder / "slow.json")
    waiting = subprocess.Popen([*PROGRAM, "screen", "--answers", "slow.json"], stderr=PIPE)
    with (folder / "slow.json").open("wb"):  # opens as soon as the program begins to read
        waiting.send_signal(SIGINT)
        _, told = waiting.communicate()
    assert waiting.returncode != 0
    assert b"Traceback" not in told
