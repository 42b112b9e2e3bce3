"""Reading what a doctor allowed, refusing what does not go with the answers."""

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import Answer, Answers
from unknot.craft.screening.one_answer import plain
from unknot.craft.sentences import to_tell
from unknot.craft.spelling import did_you_mean, shown


def read_cleared(value: object, knowledge: Knowledge) -> frozenset[str]:
    """Read the codes that were allowed; each has to be a rule that there is."""
    known = {*knowledge.rules, *knowledge.combinations}
    if not isinstance(value, list | tuple) or not all(isinstance(code, str) for code in value):
        raise InputError(
            to_tell("“cleared” is not a list."), accepted=to_tell("a list of rule ids")
        )
    cleared = frozenset(plain(code) for code in value)
    for code in sorted(cleared - known):
        raise InputError(
            to_tell(
                "“cleared” names “{code}”, which is no rule.{meant}",
                code=shown(code),
                meant=did_you_mean(code, known),
            ),
            accepted=to_tell("the codes of findings"),
        )
    return cleared


def check_cleared(
    cleared: frozenset[str], by_question: dict[str, Answer], knowledge: Knowledge
) -> None:
    """Refuse a doctor's word on what the answers say is not there: one of the two is wrong."""
    answers = Answers(by_question)
    for code in sorted(cleared & knowledge.rules.keys()):
        follows = any(entry.applies == code for entry in knowledge.combinations.values())
        if not follows and answers.rule_out(code, knowledge):
            raise InputError(
                to_tell("“cleared” names “{code}”, but the answers say no to it.", code=code),
                accepted=to_tell("what a doctor allowed among the findings of these answers"),
            )
