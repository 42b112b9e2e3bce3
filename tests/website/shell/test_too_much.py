"""Whoever sends more than any form takes is turned away before it takes room on a disk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import Client

from tests.website.reading import Shown
from unknot.website.practice.pictures import MOST_BYTES as LARGEST_PICTURE
from unknot.website.shell.too_much import MOST_BYTES

pytestmark = pytest.mark.django_db


def test_what_is_larger_than_any_picture_takes_no_room(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        pytest.fail("it was written to a disk")

    monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", fail)
    answer = client.post("/language/", {"file": SimpleUploadedFile("file", b"0" * MOST_BYTES)})
    assert answer.status_code == 413
    assert Shown(answer).heading == "That was too large"
    assert "go back, and choose a smaller file" in Shown(answer).words


def test_a_picture_of_the_largest_size_arrives(client: Client) -> None:
    sent = {"file": SimpleUploadedFile("file", b"0" * LARGEST_PICTURE)}
    assert client.post("/language/", sent).status_code != 413
