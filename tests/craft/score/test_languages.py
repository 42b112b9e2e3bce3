"""A session in another language is the same session: only its words differ."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.craft.sessions import ADAPTING, KNOWN, WARFARIN_ALLOWED, WELL, allowed, wishes
from unknot.craft.errors import UnknotError
from unknot.craft.knowledge import load
from unknot.craft.knowledge.checking.cues import NEVER_LOST
from unknot.craft.planning import Routine, Wish, plan, watch_hours_for
from unknot.craft.score import Score, decode, encode, write_score
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Cue
from unknot.craft.screening import Clearance, assess, read_answers

AFRIKAANS = load("af")


def without_words(routine: Routine) -> Routine:
    steps = tuple(replace(step, why_text="") for step in routine.steps)
    gave_way = tuple(replace(one, text="") for one in routine.gave_way)
    return replace(routine, steps=steps, gave_way=gave_way, before=())


def hands(score: Score) -> list[object]:
    return [event for event in score.events if not isinstance(event, Cue)]


def kinds_that_keep_people_safe(score: Score) -> Counter[str]:
    cues = (event for event in score.events if isinstance(event, Cue))
    return Counter(cue.kind for cue in cues if cue.kind in NEVER_LOST)


@given(wish=wishes, rules=st.lists(st.sampled_from(ADAPTING), max_size=2, unique=True))
def test_a_plan_has_the_same_steps_limits_and_times_in_afrikaans(
    wish: Wish, rules: list[str]
) -> None:
    clearance = allowed(rules)
    assert planned(wish, clearance, "af") == planned(wish, clearance, "en")


def planned(wish: Wish, clearance: Clearance, language: str) -> Routine | str:
    try:
        return without_words(plan(wish, clearance, load(language)))
    except UnknotError as error:
        return type(error).__name__


def test_a_score_moves_the_same_hands_at_the_same_times_and_loses_no_word_of_safety() -> None:
    for raw in (WELL, WARFARIN_ALLOWED):
        clearance = assess(read_answers(raw, KNOWN), KNOWN)
        routine = plan(Wish(minutes=20), clearance, KNOWN)
        told = plan(Wish(minutes=20), clearance, AFRIKAANS)
        english, spoken = write_score(routine, KNOWN), write_score(told, AFRIKAANS)
        assert hands(spoken) == hands(english)
        assert kinds_that_keep_people_safe(spoken) == kinds_that_keep_people_safe(english)
        watch_hours = watch_hours_for(clearance, KNOWN)
        assert check_score(spoken, clearance.limits, KNOWN, watch_hours=watch_hours) == ()


def test_a_score_says_its_language_and_reads_back_as_it_was_written() -> None:
    clearance = assess(read_answers(WELL, KNOWN), KNOWN)
    score = write_score(plan(Wish(), clearance, AFRIKAANS), AFRIKAANS)
    assert score.language == "af"
    assert decode(encode(score)) == score
    assert "Kom ons begin. Jy kan enige tyd stop." in [
        event.text for event in score.events if isinstance(event, Cue)
    ]


def test_screening_concludes_the_same_in_every_language() -> None:
    for rule in KNOWN.rules.values():
        for question in KNOWN.questions.values():
            if rule.id in question.can_name:
                answers = read_answers({question.id: [rule.id], "*": "no"}, KNOWN)
                assert assess(answers, AFRIKAANS) == assess(answers, KNOWN)
