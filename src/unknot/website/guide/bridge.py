"""The session on one side, the craft's values on the other."""

import secrets
from datetime import datetime

import msgspec
from django.contrib.sessions.backends.base import SessionBase
from msgspec.structs import replace

from unknot.craft.planning.wish import Edit, Wish
from unknot.craft.screening import Permission, allowed_by
from unknot.craft.screening.lasting import hold_until, still_hold
from unknot.website.guide.heading import head_for_the_plan
from unknot.website.guide.held import A_SITTING, Feeling, Held, Look, Ready, Screen
from unknot.website.guide.links import LINK_BYTES, mark_of_plans
from unknot.website.guide.stops import Stop, keep_stop, lift_stops, standing, stops_in
from unknot.website.hashing import digest

KEYS = {name: f"held {name}" for name in Held.__struct_fields__}


class Visit:
    """What people told us during one visit. It lives in the server's session and ends with it.

    Each thing has a key of its own there: requests of one visit run side by side, and each saves
    the keys that it changed.
    """

    def __init__(self, session: SessionBase, now: datetime, knowledge_version: str) -> None:
        """Read and write through this session, at this time, with this version of the knowledge."""
        self._session = session
        self._now = now
        self._version = knowledge_version

    @property
    def now(self) -> datetime:
        """The moment in which this visit is read and written."""
        return self._now

    @property
    def wish(self) -> Wish | None:
        """What they hope for; None before they said it."""
        return self._held.wish

    @property
    def look(self) -> Look:
        """How the back is drawn."""
        return self._held.look

    @property
    def screen(self) -> Screen | None:
        """The safety page as they sent it; None before that, when it is old, and after a stop.

        Whatever plans, plays, keeps or books reads the answers here: once a massage had to stop,
        there are none until the questions are answered afresh.
        """
        return None if self.stopped else self.screen_until_stopped

    @property
    def screen_until_stopped(self) -> Screen | None:
        """The safety page that the massage was planned from, also where it had to stop since."""
        held = self._held
        return held.screen if still_hold(held.answered_at, self._now) else None

    @property
    def clear_until(self) -> datetime | None:
        """Until when their answers hold; None where there are none that do."""
        answered = self._held.answered_at
        return None if self.screen is None or answered is None else hold_until(answered)

    @property
    def screen_of_sitting(self) -> Screen | None:
        """The safety page as it was sent just now: later, another may sit there and see no tick."""
        answered = self._held.answered_at
        return self.screen if answered and self._now - answered <= A_SITTING else None

    @property
    def answered_at(self) -> datetime | None:
        """When they answered; None where nothing of it holds any more."""
        return self._held.answered_at if self.screen is not None else None

    @property
    def earlier_screen(self) -> Screen | None:
        """The safety page as they sent it in an earlier sitting of this visit, unless it stopped.

        It may have grown old, or hold still for what was planned from it.
        """
        asked_afresh = self.stopped or self.screen_of_sitting is not None
        return None if asked_afresh else self._held.screen

    @property
    def permissions(self) -> tuple[Permission, ...]:
        """What professionals said of the answers that are held, in the order of its telling."""
        held = self._held
        return held.permissions if held.permitted_at == held.answered_at else ()

    @property
    def cleared(self) -> tuple[str, ...]:
        """The findings that a professional allowed."""
        return allowed_by(self.permissions)

    @property
    def feeling(self) -> Feeling:
        """How the ache felt before and after."""
        return self._held.feeling

    @property
    def stopped(self) -> str:
        """The answer with which their massage had to stop since they answered, or "".

        Of several, it is the last, but help that is to be called stays said.
        """
        stops = standing(self._session)
        return stops[-1].answer if stops else ""

    @property
    def last_stop(self) -> str:
        """Name the last stop, so that a page of questions that is older than it is known by it."""
        return max((one.at.isoformat() for one in standing(self._session)), default="")

    @property
    def ready(self) -> Ready:
        """What they agreed on before beginning."""
        return self._held.ready

    @property
    def maker(self) -> str:
        """A secret that only this visit knows; links made here are bound to it."""
        if "maker" not in self._session:
            self._session["maker"] = secrets.token_urlsafe(LINK_BYTES)
        return str(self._session["maker"])

    @property
    def maker_hash(self) -> str:
        """What marks all that was told a practice in this visit; empty where nothing was made."""
        return digest(str(self._session["maker"])) if "maker" in self._session else ""

    def has_made(self, maker_hash: str) -> bool:
        """Say whether it was this visit that told a practice something."""
        return bool(self.maker_hash) and self.maker_hash == maker_hash

    def has_planned(self, mark: str) -> bool:
        """Say whether a plan of this mark was made in this visit."""
        return "maker" in self._session and mark_of_plans(self.maker) == mark

    def hold_wish(self, wish: Wish, look: Look) -> None:
        """Hold what they hope for. Changes made to an earlier plan go with that plan."""
        self._hold(wish=wish, look=look)

    def begin_with(self, wish: Wish) -> None:
        """Hold a wish that came from elsewhere, and nothing that was told before it but a stop."""
        self._keep(Held(self._version, wish=wish))
        head_for_the_plan(self._session)

    def hold_edits(self, edits: tuple[Edit, ...]) -> None:
        """Hold the changes they made to the plan."""
        if self.wish is not None:
            self._hold(wish=replace(self.wish, edits=edits))

    def hold_pressure(self, pressure: int | None) -> None:
        """Hold how firm they like it."""
        if self.wish is not None:
            self._hold(wish=replace(self.wish, pressure_liked=pressure))

    def hold_screen(self, screen: Screen) -> None:
        """Hold their answers. What a professional allowed belonged to the earlier ones."""
        self._hold(screen=screen, answered_at=self._now, permissions=())
        lift_stops(self._session)

    def let_go_of_answers(self) -> None:
        """Let go of their answers and of what was allowed: what they meant now was not readable."""
        self._hold(answered_at=None, permissions=())

    def hold_permission(self, permission: Permission) -> None:
        """Hold what a professional said, besides what others said; told again, it is corrected."""
        self.take_back(permission.key)
        said = (*self.permissions, permission)
        self._hold(permissions=said, permitted_at=self._held.answered_at)

    def let_go_of_permissions(self) -> None:
        """Let go of all that professionals said."""
        self._hold(permissions=())

    def take_back(self, key: str) -> None:
        """Let go of what a professional said; nothing happens where that is gone already."""
        self._hold(permissions=tuple(one for one in self.permissions if one.key != key))

    def hold_feeling(self, feeling: Feeling) -> None:
        """Hold how the ache feels."""
        self._hold(feeling=feeling)

    def ended(self) -> datetime:
        """Give when the massage ended: the moment in which its end was first looked at."""
        ended = self._held.ended_at or self._now
        if self.wish is not None and self._held.ended_at is None:
            self._hold(ended_at=ended)
        return ended

    def begins(self) -> None:
        """Let another massage begin: its end is still to come."""
        if self._held.ended_at is not None:
            self._hold(ended_at=None)

    def hold_stop(self, name: str, answer: str, *, calls: bool) -> None:
        """Hold a stop, until the questions are answered afresh; `calls` where help is called."""
        keep_stop(self._session, name, Stop(answer, self._now, calls=calls))

    @property
    def stops(self) -> tuple[str, ...]:
        """The stops that were held, by name. Where none is held now, all was asked since."""
        return (*stops_in(self._session),)

    def has_stopped_since(self, moment: datetime | None) -> bool:
        """Say whether a massage had to stop after a moment, whatever was answered since."""
        return any(moment is None or one.at > moment for one in stops_in(self._session).values())

    def has_held(self, name: str) -> bool:
        """Say whether the stop of this name was held, whatever was answered since."""
        return name in self.stops

    def is_stopped_by(self, answer: str) -> bool:
        """Say whether a massage had to stop with this answer since they answered."""
        return any(one.answer == answer for one in standing(self._session))

    def hold_ready(self, ready: Ready) -> None:
        """Hold what they agreed on."""
        self._hold(ready=ready)

    @property
    def _held(self) -> Held:
        """What is held; nothing where another version of the knowledge or of the site wrote it."""
        kept = {name: self._session[key] for name, key in KEYS.items() if key in self._session}
        nothing = Held(self._version)
        try:
            held = msgspec.convert(kept, Held)
        except msgspec.ValidationError:
            return nothing
        return held if held.knowledge_version == self._version else nothing

    def _hold(self, **said: object) -> None:
        self._keep(replace(self._held, **said))

    def _keep(self, held: Held) -> None:
        said = msgspec.to_builtins(held)
        for name, key in KEYS.items():
            if name in said:
                self._session[key] = said[name]
            else:
                self._session.pop(key, None)
