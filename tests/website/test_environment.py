"""A setting that is there must make sense; one that is not has a good default."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from unknot.website.environment import (
    Mail,
    data_folder,
    database,
    flag,
    has_run_here,
    mail,
    recorded_clips,
    secret_key,
    site,
)


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "A_FLAG",
        "SECRET_KEY",
        "DATABASE_URL",
        "UNKNOT_MAIL",
        "UNKNOT_SITE",
        "UNKNOT_VOICE",
    ):
        monkeypatch.delenv(name, raising=False)


def test_a_switch_is_on_or_off_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    assert flag("A_FLAG") is False
    monkeypatch.setenv("A_FLAG", "1")
    assert flag("A_FLAG") is True
    monkeypatch.setenv("A_FLAG", "true")
    with pytest.raises(ImproperlyConfigured, match="write 1 for on or 0 for off"):
        flag("A_FLAG")


def test_the_first_start_writes_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "data")
    assert len(key) > 64
    assert secret_key(tmp_path / "data") == key
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["secret-key"]
    assert (tmp_path / "data/secret-key").stat().st_mode & 0o777 == 0o600


def test_a_key_that_is_given_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "given")
    assert secret_key(tmp_path) == "given"
    assert list(tmp_path.iterdir()) == []


def test_whether_a_website_ran_here_is_seen_without_making_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNKNOT_DATA", str(tmp_path / "data"))
    assert (has_run_here(), [*tmp_path.iterdir()]) == (False, [])
    secret_key(data_folder())
    assert not has_run_here()
    database(data_folder())["NAME"].touch()
    assert has_run_here()


def test_a_website_with_its_secrets_elsewhere_runs_here_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNKNOT_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:password@localhost/unknot")
    assert not has_run_here()
    monkeypatch.setenv("SECRET_KEY", "given")
    assert has_run_here()


def test_without_a_database_there_is_a_file_that_overwrites_what_it_deletes(
    tmp_path: Path,
) -> None:
    found = database(tmp_path / "data")
    assert found["NAME"] == tmp_path / "data/unknot.sqlite3"
    assert "secure_delete=ON" in found["OPTIONS"]["init_command"]
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_nobody_but_its_owner_reads_the_database_nor_its_log(tmp_path: Path) -> None:
    with closing(sqlite3.connect(database(tmp_path)["NAME"])) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("CREATE TABLE letters (words)")
        modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()}
    assert modes == dict.fromkeys(
        ("unknot.sqlite3", "unknot.sqlite3-wal", "unknot.sqlite3-shm"), 0o600
    )


def test_a_file_that_others_could_read_so_far_is_closed_to_them_with_its_log(
    tmp_path: Path,
) -> None:
    files = [tmp_path / f"data/unknot.sqlite3{end}" for end in ("", "-wal", "-shm")]
    database(tmp_path / "data")
    for file in files:
        file.touch()
        file.chmod(0o644)
    database(tmp_path / "data")
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_database_has_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:p%40ss@db.example:5433/unknot?sslmode=on")
    found = database(tmp_path)
    assert (found["NAME"], found["USER"], found["PASSWORD"]) == ("unknot", "me", "p@ss")
    assert (found["HOST"], found["PORT"], found["OPTIONS"]) == (
        "db.example",
        5433,
        {"sslmode": "on", "options": "-c lock_timeout=20s"},
    )


def test_an_option_of_ones_own_counts_after_how_long_a_lock_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/unknot?options=-c%20lock_timeout%3D3s")
    options = database(tmp_path)["OPTIONS"]
    assert options == {"options": "-c lock_timeout=20s -c lock_timeout=3s"}


@pytest.mark.parametrize(
    "url", ["mysql://db/unknot", "postgresql://db", "postgresql://db:x/unknot"]
)
def test_a_database_of_another_kind_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="postgresql://user:password@host:port/name"):
        database(tmp_path)


def test_the_site_has_an_address_without_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    assert site("http://localhost:8000").netloc == "localhost:8000"
    monkeypatch.setenv("UNKNOT_SITE", "https://unknot.example/")
    assert site("http://localhost:8000").scheme == "https"
    for wrong in ("unknot.example", "ftp://unknot.example", "https://unknot.example/app"):
        monkeypatch.setenv("UNKNOT_SITE", wrong)
        with pytest.raises(ImproperlyConfigured, match=r"not https://the\.address"):
            site("http://localhost:8000")


def test_without_a_mail_server_there_is_none() -> None:
    assert mail("unknot@example.org") is None


@pytest.mark.parametrize(
    ("url", "found"),
    [
        (
            "smtp://us%40example.org:p%40ss@mail.example",
            Mail("mail.example", 587, "us@example.org", "p@ss", "us@example.org", "after hello"),
        ),
        (
            "smtps://us:pass@mail.example:4650?from=hello@example.org",
            Mail("mail.example", 4650, "us", "pass", "hello@example.org", "at once"),
        ),
        (
            "smtp://127.0.0.1:25",
            Mail("127.0.0.1", 25, "", "", "unknot@example.org", "none"),
        ),
    ],
)
def test_a_mail_server_has_an_address(
    url: str, found: Mail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNKNOT_MAIL", url)
    assert mail("unknot@example.org") == found


@pytest.mark.parametrize(
    "url",
    [
        "mail.example:25",
        "imap://mail.example",
        "smtp://",
        "smtp://mail.example:many",
        "smtp://mail.example:99999",
        "smtp://mail.example/path",
        "smtp://mail.example?form=typo@example.org",
        "smtp://mail.example?from=nobody",
        "smtp://mail.example?from=a@example.org%0D%0ABcc:%20b@example.org",
    ],
)
def test_a_mail_server_that_makes_no_sense(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNKNOT_MAIL", url)
    with pytest.raises(ImproperlyConfigured, match="UNKNOT_MAIL is not"):
        mail("unknot@example.org")


def test_a_recorded_voice_is_a_folder_of_clips_that_every_browser_plays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert recorded_clips() == {}
    monkeypatch.setenv("UNKNOT_VOICE", str(tmp_path))
    with pytest.raises(ImproperlyConfigured, match="holds no recordings"):
        recorded_clips()
    (tmp_path / "hush.mp3").touch()
    (tmp_path / "clips.json").write_text('{"Hush.": "hush.mp3"}')
    assert recorded_clips() == {"Hush.": tmp_path / "hush.mp3"}
    (tmp_path / "hush.wav").touch()
    (tmp_path / "clips.json").write_text('{"Hush.": "hush.wav"}')
    with pytest.raises(ImproperlyConfigured, match=r"“hush\.wav” is not an"):
        recorded_clips()
