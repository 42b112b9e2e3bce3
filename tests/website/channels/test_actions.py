"""Short messages leave by the service that the owner chose, and lead nowhere else."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType

import pytest

from tests.website.messages.writing import LATER, NOW, a_practice, state, written
from unknot.website.channels import services
from unknot.website.channels.actions import carry, remove_channel, set_channel, sms_address
from unknot.website.channels.models import Channel
from unknot.website.channels.services import SERVICES, NotAChannel, service_of, way_to
from unknot.website.due_work import carry as carry_either
from unknot.website.messages.sending import send_next

GOOD = "bulksms://token:secret@{number}"
TELEPHONE = "082 555 0100"


@contextmanager
def service(
    monkeypatch: pytest.MonkeyPatch, *, status: int = 200, leads_to: str = ""
) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Run a service of our own on this machine, and let messages leave by it."""
    told: list[dict[str, str]] = []

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            told.append(json.loads(self.rfile.read(length)) | {"path": self.path})
            self.send_response(status)
            if leads_to:
                self.send_header("Location", leads_to)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    monkeypatch.setattr(services, "SERVICES", MappingProxyType({"json": "Our own"}))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"json://127.0.0.1:{server.server_port}/{{number}}", told
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.django_db
def test_a_short_message_reaches_the_telephone_by_the_service(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    practice = a_practice()
    with service(monkeypatch) as (address, told):
        set_channel(practice, address, NOW)
        notice = written(practice, to=sms_address(practice, TELEPHONE), text="At nine.")
        assert notice.to == "sms:+27825550100"
        assert send_next(LATER, carry_either)
        assert not send_next(LATER, carry_either)
    assert [(one["path"], one["message"]) for one in told] == [("/27825550100", "At nine.")]
    assert state(notice) == "sent"


@pytest.mark.django_db
@pytest.mark.parametrize("status", [400, 401, 500, 503])
def test_a_service_that_does_not_take_it_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    practice = a_practice()
    with service(monkeypatch, status=status) as (address, _):
        set_channel(practice, address, NOW)
        notice = written(practice, to="sms:+27825550100")
        send_next(LATER, carry)
    assert state(notice) == "waiting"


@pytest.mark.django_db
def test_a_service_that_leads_elsewhere_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    practice = a_practice()
    with service(monkeypatch) as (_, inner):
        inside = "http://127.0.0.1:1/inner"
        with service(monkeypatch, status=307, leads_to=inside) as (address, told):
            set_channel(practice, address, NOW)
            notice = written(practice, to="sms:+27825550100")
            send_next(LATER, carry)
    assert (len(told), inner) == (1, [])
    assert state(notice) == "waiting"


@pytest.mark.django_db
def test_the_address_of_a_service_is_sealed() -> None:
    practice = a_practice()
    set_channel(practice, GOOD, NOW)
    assert b"secret" not in bytes(Channel.objects.get(practice=practice).address)


@pytest.mark.django_db
def test_another_service_takes_the_place_of_the_first_and_can_be_removed() -> None:
    practice = a_practice()
    set_channel(practice, GOOD, NOW)
    set_channel(practice, "clickatell://key/{number}", NOW)
    assert [one.service for one in Channel.objects.all()] == ["clickatell"]
    remove_channel(practice)
    assert sms_address(practice, TELEPHONE) == ""


@pytest.mark.django_db
@pytest.mark.parametrize("telephone", ["", "nobody", "12", "/../../x", "+27 82 555 0100 ; rm"])
def test_only_a_number_that_is_one_is_written_to(telephone: str) -> None:
    practice = a_practice()
    set_channel(practice, GOOD, NOW)
    assert sms_address(practice, telephone) in {"", "sms:+27825550100"}
    assert sms_address(practice, "nobody") == ""


@pytest.mark.django_db
def test_without_a_channel_a_short_message_is_given_up() -> None:
    practice = a_practice()
    notice = written(practice, to="sms:+27825550100")
    for _ in range(3):
        notice.refresh_from_db()
        assert notice.next_at is not None
        send_next(notice.next_at, carry)
    assert state(notice) == "given up"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/{number}",
        "json://127.0.0.1/{number}",
        "jsons://169.254.169.254/{number}",
        "xml://localhost/{number}",
        "form://localhost/{number}",
        "apprise://localhost/{number}",
        "mailto://user:pass@mail.example/{number}",
        "ntfy://inner.example/{number}",
        "signal://127.0.0.1/+27825550100/{number}",
        "smseagle://token@127.0.0.1/{number}",
        "syslog://{number}",
        "file:///etc/passwd{number}",
        "bulksms://token:secret@{number}?verify=no",
        "bulksms://token:secret@{number}?redirect=yes",
        "bulksms://token:secret@{number}#",
        "bulksms://token:secret@{number}, json://127.0.0.1/{number}",
        "bulksms://token:secret@{number}\r\njson://127.0.0.1/",
        " bulksms://token:secret@{number}",
        "BULKSMS://token:secret@{number}",
        "bulksms://token:secret@27825550100",
        "bulksms://token:secret@{number}/{number}",
        "bulksms://" + "x" * 600 + ":secret@{number}",
        "",
        "bulksms",
    ],
)
def test_an_address_that_might_lead_elsewhere_is_not_taken(address: str) -> None:
    with pytest.raises(NotAChannel):
        service_of(address)


WRITTEN = {
    "46elks": "46elks://user:secret@27825550199/{number}",
    "atalk": "atalk://user@key/{number}",
    "bulksms": GOOD,
    "clickatell": "clickatell://key/{number}",
    "clicksend": "clicksend://user:key@{number}",
    "d7sms": "d7sms://token@{number}",
    "msgbird": f"msgbird://{'a' * 25}/27825550199/{{number}}",
    "plivo": f"plivo://{'a' * 25}@{'b' * 35}/27825550199/{{number}}",
    "telnyx": "telnyx://key@27825550199/{number}",
    "twilio": f"twilio://AC{'a' * 32}:{'b' * 32}@27825550199/{{number}}",
    "vonage": f"vonage://{'a' * 8}:{'b' * 16}@27825550199/{{number}}",
}


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_can_be_written_down(name: str) -> None:
    assert service_of(WRITTEN[name]) == name


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_is_spoken_to_at_its_own_host_and_nowhere_else(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken_to: list[tuple[str, bool, bool]] = []

    def answer(url: str, **how: object) -> None:
        spoken_to.append((url.split("/")[2], bool(how["verify"]), bool(how["allow_redirects"])))
        raise OSError

    monkeypatch.setattr("requests.post", answer)
    monkeypatch.setattr("requests.get", answer)
    way = way_to(WRITTEN[name], "+27825550100")
    assert way is not None
    with pytest.raises(OSError):  # noqa: PT011 - raised above
        way.send("At nine.")
    ((host, verified, redirected),) = spoken_to
    assert (verified, redirected) == (True, False)
    assert "27825550100" not in host
    assert host.endswith((".com", ".io"))
