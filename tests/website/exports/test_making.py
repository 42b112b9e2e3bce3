"""A file is there whole or not at all, whatever becomes of the worker that makes it."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.website.exports.asking import ask_for, let_a_worker_work
from tests.website.guide.sending import come_to_a_plan
from tests.website.reading import Shown
from unknot.craft.errors import InputError
from unknot.craft.rendering.here import VOICE_FAILS
from unknot.craft.sentences import either, to_tell
from unknot.website.due_work import CHORES, do
from unknot.website.exports import folder, making
from unknot.website.exports.actions import (
    LINKS_REMEMBERED_FOR,
    SILENT_FOR,
    STOPPED_TWICE,
    beat,
    call_off,
    let_go_of_old_exports,
    queue_again,
    take_up_again,
)
from unknot.website.exports.folder import SURELY_LEFT_BEHIND
from unknot.website.exports.making import WORKER, make
from unknot.website.exports.minding import look_after_what_is_made
from unknot.website.exports.models import Export, State
from unknot.website.exports.problems import BROKEN, NO_ROOM
from unknot.website.guide.models import KeptPlan

pytestmark = pytest.mark.django_db(transaction=True)
NO_VOICE = "There is no voice here to speak with."
A_WHILE = SILENT_FOR + timedelta(seconds=1)
NEVER_SO_LONG = SURELY_LEFT_BEHIND + timedelta(minutes=1)


@pytest.fixture
def shown(client: Client) -> str:
    """Where a text that was asked for is shown."""
    come_to_a_plan(client)
    return ask_for(client, "txt")


def failing(error: Exception) -> Callable[..., None]:
    def render(*given: object, **named: object) -> None:
        raise error

    return render


def full_disk() -> InputError:
    error = InputError("“somewhere” cannot be written: No space left on device.")
    error.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    return error


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (full_disk(), NO_ROOM),
        (OSError(errno.ENOSPC, "No space left on device"), NO_ROOM),
        (OperationalError("database or disk is full"), NO_ROOM),
        (OperationalError("could not extend file: No space left on device"), NO_ROOM),
        (OperationalError("the connection is closed"), BROKEN),
        (InputError(NO_VOICE), NO_VOICE),
        (OSError(errno.EIO, "/data/exports"), BROKEN),
        (ZeroDivisionError("42 of /data/exports"), BROKEN),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence_and_can_be_tried_again(
    client: Client, shown: str, monkeypatch: pytest.MonkeyPatch, error: Exception, sentence: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(making, "render", failing(error))
        let_a_worker_work()
    page = Shown(client.get(shown))
    assert page.heading == "It could not be made."
    assert sentence in page.words
    assert "/data" not in page.words
    assert ask_for(client, "txt") == shown
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."


@pytest.mark.parametrize("sentence", [NO_ROOM, STOPPED_TWICE])
def test_where_no_file_is_made_the_page_leads_to_where_the_session_plays(
    client: Client, shown: str, sentence: str
) -> None:
    assert "go back to the plan" in sentence
    Export.objects.update(state=State.FAILED, problem=sentence)
    page = client.get(shown)
    assert sentence in Shown(page).words
    assert '<a class="btn quiet" href="/plan/">Back to the plan</a>' in page.content.decode()


def test_what_goes_wrong_is_told_in_the_language_of_whoever_reads_it(
    client: Client, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reason = either("one.wav", "two.wav")
    error = InputError(to_tell("The film cannot be encoded: {reason}.", reason=reason))
    monkeypatch.setattr(making, "render", failing(error))
    let_a_worker_work()
    assert "The film cannot be encoded: one.wav or two.wav." in words_of(client, shown)
    client.cookies["unknot_language"] = "af"
    assert "Die film kan nie geënkodeer word nie: one.wav of two.wav." in words_of(client, shown)


def words_of(client: Client, address: str) -> str:
    return Shown(client.get(address)).words


def test_called_off_half_way_it_stops_there(
    shown: str, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(*given: Path, progress: Callable[..., None], **_: object) -> str:
        call_off(Export.objects.get())
        progress(1, 2)
        given[2].write_text("more than was wanted")
        return ""

    monkeypatch.setattr(making, "render", render)
    let_a_worker_work()
    assert list(exports.iterdir()) == []
    assert Export.objects.get().state == State.CANCELLED


def test_called_off_at_the_last_moment_nothing_is_offered(
    shown: str, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(*given: Path, **_: object) -> str:
        given[2].write_text("whole")
        call_off(Export.objects.get())
        return ""

    monkeypatch.setattr(making, "render", render)
    let_a_worker_work()
    assert list(exports.iterdir()) == []
    assert Export.objects.get().state == State.CANCELLED


def test_how_far_it_has_come_is_told(shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def render(*given: Path, progress: Callable[..., None], **_: object) -> str:
        progress(1, 4)
        seen.append(Export.objects.get().percent)
        given[2].write_text("whole")
        return ""

    monkeypatch.setattr(making, "render", render)
    let_a_worker_work()
    assert seen == [25]


def test_what_is_otherwise_than_was_wanted_is_said_where_the_file_is_fetched(
    client: Client, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def render(*given: Path, **_: object) -> str:
        given[2].write_text("whole")
        return VOICE_FAILS

    monkeypatch.setattr(making, "render", render)
    let_a_worker_work()
    page = Shown(client.get(shown))
    assert page.heading == "It is ready."
    assert VOICE_FAILS in page.words


def die_over(export: Export) -> None:
    """Leave an export as a worker leaves it that is killed."""
    making._claim(export.pk)
    Export.objects.filter(pk=export.pk).update(made_by="a worker that is no more")


def test_what_a_worker_died_over_is_taken_up_again(client: Client, shown: str) -> None:
    export = Export.objects.get()
    die_over(export)
    take_up_again(now=timezone.now())
    assert Export.objects.get().state == State.WORKING
    take_up_again(now=timezone.now() + A_WHILE)
    assert Export.objects.get().state == State.WAITING
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."


def test_what_kills_two_workers_is_given_up_with_a_sentence(client: Client, shown: str) -> None:
    export = Export.objects.get()
    for _ in range(2):
        die_over(export)
        take_up_again(now=timezone.now() + A_WHILE)
    page = Shown(client.get(shown))
    assert page.heading == "It could not be made."
    assert "stopped half-way, twice" in page.words


def test_a_worker_that_lives_keeps_what_it_is_making(shown: str) -> None:
    making._claim(Export.objects.get().pk)
    beat([Export.objects.get().pk], maker=WORKER, now=timezone.now() + A_WHILE)
    take_up_again(now=timezone.now() + A_WHILE)
    assert Export.objects.get().state == State.WORKING


@contextmanager
def no_room_in_the_database(monkeypatch: pytest.MonkeyPatch, *, at: str) -> Iterator[None]:
    """Let a step of the making find no room, neither for a file nor for a word about it."""

    def fail(*_: object) -> None:
        raise OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(making, at, fail)
        yield


@pytest.mark.parametrize("step", ["_claim", "_offer"])
def test_what_could_not_even_be_noted_is_made_once_there_is_room_again(
    client: Client, shown: str, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with no_room_in_the_database(monkeypatch, at=step):
        let_a_worker_work()
    look_after_what_is_made(timezone.now() + A_WHILE)
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."


def test_what_waits_in_the_queue_is_not_queued_twice(shown: str) -> None:
    queue_again(now=timezone.now() + A_WHILE)
    assert DBTaskResult.objects.count() == 1


def test_two_workers_never_make_one_file(shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def render(export: Export, _place: Path) -> str:
        made.append(export.pk)
        return ""

    monkeypatch.setattr(making, "_render", render)
    make(Export.objects.get().pk)
    make(Export.objects.get().pk)
    assert len(made) == 1


def test_files_whose_link_has_run_out_are_removed(shown: str, exports: Path) -> None:
    let_a_worker_work()
    let_go_of_old_exports(now=timezone.now())
    assert len(list(exports.iterdir())) == 1
    let_go_of_old_exports(now=Export.objects.get().expires_at)
    assert list(exports.iterdir()) == []


def test_files_of_a_plan_that_was_let_go_are_removed(shown: str, exports: Path) -> None:
    let_a_worker_work()
    KeptPlan.objects.update(score="")
    let_go_of_old_exports(now=timezone.now())
    assert list(exports.iterdir()) == []


def test_what_a_death_left_behind_is_removed_later(exports: Path) -> None:
    (exports / "half.part.mp4").write_text("half")
    half = exports / "other.part"
    half.mkdir()
    (half / "other.mp4").write_text("half")
    now = datetime.now(UTC)  # folders are dated by the machine’s clock
    let_go_of_old_exports(now=now)
    assert len(list(exports.iterdir())) == 2
    let_go_of_old_exports(now=now + NEVER_SO_LONG)
    assert list(exports.iterdir()) == []


def test_whatever_a_worker_half_made_is_left_where_it_is_looked_for(
    exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    folder.keep_half_made_here()
    with TemporaryDirectory() as half_made:
        assert Path(half_made).parent == exports


def test_what_cannot_be_removed_keeps_nothing_else(
    exports: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stuck(place: Path) -> None:
        if place.name == "stuck.part":
            raise PermissionError(errno.EACCES, "Permission denied")
        remove(place)

    remove = folder._remove
    monkeypatch.setattr(folder, "_remove", stuck)
    for name in ("a.part", "stuck.part", "z.part"):
        (exports / name).mkdir()
    now = datetime.now(UTC)  # folders are dated by the machine’s clock
    let_go_of_old_exports(now=now + NEVER_SO_LONG)
    assert [one.name for one in exports.iterdir()] == ["stuck.part"]
    assert "A file could not be removed." in caplog.text


def test_a_worker_killed_over_a_file_harms_none_of_what_comes_after(
    client: Client, shown: str, exports: Path
) -> None:
    die_over(Export.objects.get())
    left = exports / "film.x1y2.part"
    left.mkdir()
    long_ago = (timezone.now() - NEVER_SO_LONG).timestamp()
    os.utime(left, (long_ago, long_ago))
    for due in CHORES:
        do(due, timezone.now() + A_WHILE)
    assert not left.exists()
    let_a_worker_work()
    assert Shown(client.get(shown)).heading == "It is ready."


def test_that_a_file_was_asked_for_is_forgotten_in_the_end(shown: str) -> None:
    let_a_worker_work()
    over = Export.objects.get().expires_at
    let_go_of_old_exports(now=over)
    assert Export.objects.count() == 1
    let_go_of_old_exports(now=over + LINKS_REMEMBERED_FOR)
    assert (Export.objects.count(), DBTaskResult.objects.count()) == (0, 0)
