"""Questions that are not asked, or that no longer lead to one of their rules."""

from collections.abc import Iterator

from proof.faults.fault import Fault, but, changed, dropped
from unknot.craft.knowledge import Knowledge


def faults_of_questions(knowledge: Knowledge) -> Iterator[Fault]:
    """Drop every question, and every way from a question to a rule."""
    for question in knowledge.questions.values():
        yield dropped(knowledge, "questions", question, "question dropped")
        for rule in question.yes_to:
            kind = f"no way to {rule}"
            yes_to = but(question.yes_to, rule)
            yield changed(knowledge, "questions", question, kind, yes_to=yes_to)
        for rule in question.may_add:
            kind = f"nobody can add {rule}"
            may_add = but(question.may_add, rule)
            yield changed(knowledge, "questions", question, kind, may_add=may_add)
