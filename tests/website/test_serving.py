"""What keeps the website from starting is said in one sentence, with exit code 2."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

reads_proc = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="reads what runs from /proc"
)


def serve(folder: Path, port: int, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from unknot.cli import main; main()", "serve", "--port", str(port)],
        env={"PATH": os.environ["PATH"], "UNKNOT_DATA": str(folder)}
        | {"PYTHONPATH": os.pathsep.join(sys.path)}
        | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = serve(tmp_path, other.getsockname()[1])
    assert done.returncode == 2
    assert "cannot be served on" in done.stderr
    assert "Accepted: another --port" in done.stderr


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"UNKNOT_DEBUG": "maybe"}, "UNKNOT_DEBUG is “maybe”"),
        ({"DATABASE_URL": "mysql://db/unknot"}, "DATABASE_URL is not postgresql://"),
        ({"DATABASE_URL": "postgresql://me@127.0.0.1:1/unknot"}, "Connection refused"),
    ],
)
def test_a_setting_that_makes_no_sense(
    tmp_path: Path, free_port: int, settings: dict[str, str], sentence: str
) -> None:
    done = serve(tmp_path, free_port, **settings)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_file_that_is_none(tmp_path: Path, free_port: int) -> None:
    (tmp_path / "unknot.sqlite3").write_text("not a database, whatever its name says")
    done = serve(tmp_path, free_port)
    assert (done.returncode, done.stderr) == (2, "Error: file is not a database\n")


def test_a_folder_in_which_nobody_can_wait_their_turn(tmp_path: Path, free_port: int) -> None:
    (tmp_path / "migrating").mkdir()
    done = serve(tmp_path, free_port)
    assert done.returncode == 2
    assert "Is a directory" in done.stderr
    assert "Traceback" not in done.stderr


def children(pid: int) -> list[int]:
    """The processes that one started, as the system lists them."""
    listed = (one.read_text() for one in Path(f"/proc/{pid}/task").glob("*/children"))
    return [int(one) for line in listed for one in line.split()]


def worker_of(server: subprocess.Popen[bytes]) -> int | None:
    """The worker beside a web server; None while there is none."""
    for child in children(server.pid):
        with suppress(FileNotFoundError):
            if b"unknot.website.working" in Path(f"/proc/{child}/cmdline").read_bytes():
                return child
    return None


def wait_for(what: Callable[[], object], every: float = 0.2) -> None:
    ends = time.monotonic() + 60
    while not what():
        assert time.monotonic() < ends
        time.sleep(every)


@contextmanager
def served(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server that runs."""
    server = subprocess.Popen(
        [sys.executable, "-m", "unknot", "serve", "--port", str(port)],
        env={"PATH": os.environ["PATH"], "UNKNOT_DATA": str(folder)}
        | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.DEVNULL,
    )
    try:
        yield server
    finally:
        server.kill()


@reads_proc
def test_a_server_that_is_stopped_in_the_moment_it_starts_ends(
    tmp_path: Path, free_port: int
) -> None:
    with served(tmp_path, free_port) as server:
        wait_for(lambda: len(children(server.pid)) >= 2, every=0.002)
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=30) == 0


@reads_proc
def test_the_worker_is_started_again_when_it_dies_and_goes_with_the_server(
    tmp_path: Path, free_port: int
) -> None:
    with served(tmp_path, free_port) as server:
        wait_for(lambda: worker_of(server))
        first = worker_of(server)
        assert first is not None
        os.kill(first, signal.SIGKILL)
        wait_for(lambda: worker_of(server) not in {None, first})
        second = worker_of(server)
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=30) == 0
        wait_for(lambda: not Path(f"/proc/{second}").exists())


def test_whoever_serves_reads_where_a_practice_is_opened(tmp_path: Path, free_port: int) -> None:
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", "unknot", "serve", "--port", str(free_port)],
        env={"PATH": os.environ["PATH"], "UNKNOT_DATA": str(tmp_path)}
        | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        assert server.stdout.readline().startswith("Unknot is ready:")
        place = f"Open a practice: http://localhost:{free_port}/practices/new/  with the code "
        assert server.stdout.readline().startswith(place)
    finally:
        server.terminate()
        server.wait(timeout=30)
