"""A visit holds what people told us, in the server's session, and nothing for ever."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from msgspec.structs import replace

from unknot.craft.planning.wish import Edit, Soreness, Wish
from unknot.craft.screening import Permission
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.guide.bridge import Visit
from unknot.website.guide.held import Look
from unknot.website.guide.links import mark_of_plans

NOW = datetime(2026, 1, 5, 20, 0, tzinfo=UTC)
DAY = date(2026, 1, 5)
WISH = Wish(minutes=15, sore=(Soreness("sacrum", 2),))


def visit(session: SessionStore, *, after: timedelta = timedelta(0), version: str = "1") -> Visit:
    return Visit(session, NOW + after, version)


def test_what_is_held_reads_the_same_in_the_next_request() -> None:
    session = SessionStore()
    visit(session).hold_wish(WISH, Look(tone=5, build="broad"))
    visit(session).hold_screen({"q_fever": ["yes"]})
    later = visit(session)
    assert (later.wish, later.look) == (WISH, Look(tone=5, build="broad"))
    assert later.screen == {"q_fever": ["yes"]}


def test_answers_grow_old_and_a_wish_does_not() -> None:
    session = SessionStore()
    visit(session).hold_wish(WISH, Look())
    visit(session).hold_screen({})
    assert visit(session, after=ANSWERS_HOLD).screen == {}
    old = visit(session, after=ANSWERS_HOLD + timedelta(seconds=1))
    assert (old.screen, old.wish) == (None, WISH)


def test_once_it_had_to_stop_no_answer_is_left_until_all_is_answered_afresh() -> None:
    session = SessionStore()
    visit(session).hold_screen({"q_fever": ["no"]})
    visit(session).hold_stop("stop_chest_1 7", "stop_chest_1", calls=True)
    stopped = visit(session)
    assert (stopped.screen, stopped.earlier_screen, stopped.clear_until) == (None, None, None)
    assert stopped.screen_until_stopped == {"q_fever": ["no"]}
    stopped.hold_screen({"q_fever": ["no"]})
    assert (visit(session).stopped, visit(session).screen) == ("", {"q_fever": ["no"]})


def test_a_stop_that_was_held_is_remembered_through_fresh_answers_and_a_shared_routine() -> None:
    session = SessionStore()
    assert not visit(session).has_held("stop_chest_1 7")
    visit(session).hold_stop("stop_chest_1 7", "stop_chest_1", calls=True)
    visit(session).hold_screen({})
    visit(session).begin_with(WISH)
    assert visit(session).has_held("stop_chest_1 7")


def test_what_one_professional_allowed_adds_to_what_another_did() -> None:
    session = SessionStore()
    doctor, midwife = Permission(("a",), "doctor", DAY), Permission(("b", "a"), "midwife", DAY)
    for asked in (doctor, midwife, midwife):
        visit(session).hold_permission(asked)
    assert visit(session).permissions == (doctor, midwife)
    assert visit(session).cleared == ("a", "b")


def test_other_answers_have_to_be_allowed_anew() -> None:
    session = SessionStore()
    visit(session).hold_permission(Permission(("a",), "doctor", DAY))
    visit(session).hold_screen({"q_fever": ["yes"]})
    assert visit(session).cleared == ()


def test_what_was_allowed_while_other_answers_came_in_is_not_allowed_for_them() -> None:
    session = SessionStore()
    visit(session).hold_screen({})
    told = SessionStore()
    told.update({**session})
    visit(told).hold_permission(Permission(("a",), "doctor", DAY))
    visit(session, after=timedelta(seconds=1)).hold_screen({"q_fever": ["yes"]})
    session.update({key: told[key] for key in ("held permissions", "held permitted_at")})
    assert visit(session).cleared == ()
    visit(session).hold_permission(Permission(("b",), "doctor", DAY))
    assert visit(session).cleared == ("b",)


def test_changes_to_a_plan_are_part_of_the_wish() -> None:
    session = SessionStore()
    visit(session).hold_edits((Edit("x", drop=True),))
    assert visit(session).wish is None
    visit(session).hold_wish(WISH, Look())
    visit(session).hold_edits((Edit("x", drop=True),))
    visit(session).hold_pressure(1)
    assert visit(session).wish == replace(WISH, edits=(Edit("x", drop=True),), pressure_liked=1)


@pytest.mark.parametrize("spoilt", ["?", 7, {"aim": 7}])
def test_a_spoilt_session_is_an_empty_one(spoilt: object) -> None:
    session = SessionStore()
    visit(session).hold_screen({})
    session["held wish"] = spoilt
    assert (visit(session).wish, visit(session).screen) == (None, None)
    visit(session).hold_wish(WISH, Look())
    assert visit(session).wish == WISH


def test_all_is_asked_afresh_once_the_knowledge_has_changed() -> None:
    session = SessionStore()
    visit(session).hold_wish(WISH, Look())
    visit(session).hold_screen({})
    newer = visit(session, version="2")
    assert (newer.wish, newer.screen, newer.cleared) == (None, None, ())


def test_only_the_visit_itself_has_made_its_plans() -> None:
    mine, theirs = SessionStore(), SessionStore()
    made = visit(mine).maker
    assert visit(mine).maker == made
    assert visit(theirs).maker != made
    assert not visit(SessionStore()).has_made("")
    assert [visit(one).has_planned(mark_of_plans(made)) for one in (mine, theirs)] == [True, False]
    untouched = SessionStore()
    assert not visit(untouched).has_planned(mark_of_plans(made))
    assert "maker" not in untouched


def test_what_was_told_again_is_corrected_and_what_is_taken_back_is_gone() -> None:
    session = SessionStore()
    first, again = (
        Permission(("a",), "doctor", DAY),
        Permission(("a",), "doctor", DAY, words="lightly"),
    )
    for asked in (first, again):
        visit(session).hold_permission(asked)
    assert visit(session).permissions == (again,)
    visit(session).take_back("something else")
    assert visit(session).permissions == (again,)
    visit(session).take_back(first.key)
    assert visit(session).permissions == ()


def test_who_said_no_allowed_nothing() -> None:
    session = SessionStore()
    visit(session).hold_permission(Permission(("a",), "doctor", DAY, "no"))
    assert visit(session).cleared == ()
