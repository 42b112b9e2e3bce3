"""Giving: what goes into a file that is taken along, besides its score."""

from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any

from unknot.commands.asking import answers_in
from unknot.commands.speaking import library

if TYPE_CHECKING:
    from unknot.craft.knowledge import Knowledge
    from unknot.craft.rendering.given import Given
    from unknot.craft.score import Score
    from unknot.craft.screening import Answers, Clearance

BELLS = "bells"
"""The voice that says nothing, and rings."""


def given_for(
    score: "Score",
    answers: IO[bytes] | None,
    knowledge: "Knowledge",
    *,
    interim: bool,
    **chosen: Any,  # noqa: ANN401 - click's options
) -> "Given":
    """Give what goes into a file besides its score, held against answers where there are some."""
    from msgspec.structs import replace

    from unknot.craft.rendering.calendar import evening

    given = _made_today(knowledge)
    if answers is not None:
        given = _within(given, score, answers_in(answers), knowledge, interim=interim)
    at, voice = chosen["at"], chosen["voice"]
    return replace(
        given,
        evening=None if at is None else evening(at, written=datetime.now(UTC), zone=chosen["zone"]),
        voice=None if voice == BELLS else voice,
        talk=chosen["talk"],
    )


def given_by(clearance: "Clearance", knowledge: "Knowledge") -> "Given":
    """Give what follows from a clearance, for what is made today."""
    return _following(_made_today(knowledge), clearance, knowledge)


def _made_today(knowledge: "Knowledge") -> "Given":
    from unknot.craft.rendering.calendar.days import month_in_words
    from unknot.craft.rendering.given import Given

    today = datetime.now(UTC).astimezone()
    return Given(made=f"{today.day} {month_in_words(today, knowledge)} {today.year}")


def _following(given: "Given", clearance: "Clearance", knowledge: "Knowledge") -> "Given":
    from msgspec.structs import replace

    from unknot.craft.planning import watch_hours_for
    from unknot.craft.rendering.watching import watch_of
    from unknot.craft.screening import advice

    return replace(
        given,
        watch_hours=watch_hours_for(clearance, knowledge),
        meanwhile=not clearance.verdict.allows_a_plan,
        cautions=advice(clearance, knowledge) if clearance.findings else (),
        watch=watch_of(clearance, knowledge, library(otherwise=knowledge.speech.language)),
    )


def _within(
    given: "Given", score: "Score", answers: "Answers", knowledge: "Knowledge", *, interim: bool
) -> "Given":
    """Add what answers allow, and what follows from them."""
    from msgspec.structs import replace

    from unknot.craft.planning import limits_for
    from unknot.craft.rendering.noting import note_of
    from unknot.craft.score.left_out import left_out_besides
    from unknot.craft.screening import assess, once_allowed

    clearance = assess(answers, knowledge)
    limits = limits_for(clearance, knowledge, interim=interim)
    note = None
    if not clearance.verdict.allows_a_plan:
        after = once_allowed(answers, clearance, knowledge)
        note = note_of(
            clearance,
            after,
            knowledge,
            company=score.company,
            leave_out=left_out_besides(score, limits, knowledge),
        )
    return replace(_following(given, clearance, knowledge), limits=limits, note=note)
