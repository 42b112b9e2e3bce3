"""Somebody with a session booked who answers about their health on any device, in any order."""

from django.core.cache import cache
from django.db import transaction
from django.test import Client as Browser
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.website.booking.ahead import always_open
from tests.website.booking.coming import (
    APPROACH,
    book_touch,
    come,
    may_be_touched,
    read,
)
from tests.website.booking.linking import begin_by_the_link, listening_of, page_of
from tests.website.booking.practising import open_practice
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.website.booking.models import Appointment, State
from unknot.website.care.actions import record_asking
from unknot.website.care.health.concluding import yes_to
from unknot.website.care.health.noted import Asking
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Listening
from unknot.website.known import load
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

SAID = {"yes": WARFARIN, "not sure": {"q_bloodthinner": "not_sure"}, "no": {}}
DEVICES = st.sampled_from(["phone", "laptop", "tablet"])
ANSWERS = st.sampled_from([*SAID])


class Answers(RuleBasedStateMachine):
    """Ann booked an hour on her phone. A yes on any device of hers closes it until somebody asks.

    `said` is a yes that counts; `unbooked` are the answers of tellings that booked nothing, by
    device, the newest last; each of these may still be corrected, and is asked about then.
    """

    def __init__(self) -> None:
        """Begin with nothing, and undo everything at the end."""
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.said = False

    @initialize()
    def booked(self) -> None:
        """Book an hour, well, on the phone."""
        self.example = always_open(open_practice())
        self.devices = {one: Browser() for one in ("phone", "laptop", "tablet")}
        self.known, self.heads = {"phone"}, dict.fromkeys(self.devices, "")
        self.unbooked: dict[str, list[str]] = {one: [] for one in self.devices}
        come(self.devices["phone"])
        self.session = book_touch(self.devices["phone"], self.example)

    @rule(device=DEVICES)
    def begins_by_the_link(self, device: str) -> None:
        """Tell anew by the link of the session, and answer nothing yet."""
        begin_by_the_link(self._browser(device), self.session)
        self.heads[device] = "link"

    @rule(device=DEVICES)
    def begins_at_the_practice(self, device: str) -> None:
        """Tell the practice something anew, and answer nothing yet."""
        self._browser(device).post("/practices/example/listen/", telling(data="on", anew="on"))
        self.heads[device] = "practice"
        self.unbooked[device].append("no")

    @rule(device=DEVICES, said=ANSWERS)
    def answers(self, device: str, said: str) -> None:
        """Answer the questions, for what was begun on this device."""
        if self.heads[device]:
            self._browser(device).post("/safe/", answers(**{"giver": None, **SAID[said]}))
            self._opens(device)
            self._keeps_in_mind(device, said)

    @rule(device=DEVICES, said=ANSWERS)
    def tells_by_the_link(self, device: str, said: str) -> None:
        """Tell anew by the link, and answer at once."""
        self.begins_by_the_link(device)
        self.answers(device, said)

    @rule(device=DEVICES)
    def looks(self, device: str) -> None:
        """Open every page; that changes nothing."""
        before = may_be_touched(self.session)
        for page in (APPROACH, page_of(self.session), "/practices/example/times/"):
            read(self._browser(device), page)
        assert may_be_touched(self.session) == before

    @rule(device=DEVICES)
    def forgets(self, device: str) -> None:
        """Let the website forget this device."""
        self._browser(device).post("/forget/")
        self.said = self.said or self._says_yes(device)
        self.unbooked[device], self.heads[device] = [], ""
        self.known.discard(device)

    @rule(device=DEVICES)
    def signs_in(self, device: str) -> None:
        """Prove on a device who they are."""
        person, _ = Person.objects.get_or_create(email=DETAILS["email"])
        recognise(person)
        self._browser(device).force_login(person)
        self.known.add(device)
        read(self._browser(device), APPROACH)

    @rule(device=DEVICES)
    def wants_touch(self, device: str) -> None:
        """Book another hour with what was told on a device that is known to be theirs."""
        if device not in self.known or self.heads[device] != "practice":
            return
        held = self._hold(device)
        if held and tell_who(self._browser(device), DETAILS).status_code == 302:
            assert not self._counts()
            self.unbooked[device].pop()
            self.heads[device] = ""

    @rule()
    def a_therapist_asks(self) -> None:
        """Hear that nothing is new; it settles every yes but that of the newest answers."""
        now = timezone.now()
        record_asking(listening_of(self.session), Asking("Example Therapist", now, "nothing"))
        self.said = self._stands()
        self.unbooked = {one: ["no" for _ in said] for one, said in self.unbooked.items()}

    @invariant()
    def a_yes_closes_the_session(self) -> None:
        """Whatever was said since, on whatever device, hands wait while a yes counts."""
        cache.clear()
        assert not (self._counts() and may_be_touched(self.session))

    def teardown(self) -> None:
        """Undo everything."""
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    def _browser(self, device: str) -> Browser:
        cache.clear()
        return self.devices[device]

    def _opens(self, device: str) -> None:
        page = page_of(self.session) if self.heads[device] == "link" else APPROACH
        read(self._browser(device), page)

    def _keeps_in_mind(self, device: str, said: str) -> None:
        if self.heads[device] == "link":
            self.said = self.said or said == "yes"
        elif self.unbooked[device]:
            self.said = self.said or (said != "yes" and self._says_yes_last(device))
            self.unbooked[device][-1] = said

    def _says_yes(self, device: str) -> bool:
        return device in self.known and "yes" in self.unbooked[device]

    def _says_yes_last(self, device: str) -> bool:
        return device in self.known and self.unbooked[device][-1] == "yes"

    def _counts(self) -> bool:
        return self.said or any(map(self._says_yes, self.devices))

    def _stands(self) -> bool:
        """Say whether the newest answers that somebody is known to have given are a yes."""
        told = told_in(listening_of(self.session), load())
        assert told is not None
        newest = (told.safety.record, *(one.record for one in told.beside.newer))
        return any("anticoagulant" in yes_to(one, load()) for one in newest)

    def _hold(self, device: str) -> bool:
        listening = Listening.objects.filter(client=None).order_by("pk").last()
        if listening is None:
            return False
        taken = Appointment.objects.filter(state=State.CONFIRMED).count()
        browser, cells = self._browser(device), free_cells(listening)
        page = browser.get("/practices/example/times/")
        if page.status_code != 200 or not cells:
            return False
        sent = send(browser, wish(browser, self.example, cells[40 + 20 * taken]))
        return bool(sent.status_code == 302)
