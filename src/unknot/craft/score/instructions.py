"""Instructions: what the voice says about a technique, in sentences short enough to follow."""

from unknot.craft.knowledge import Knowledge, Point
from unknot.craft.knowledge.records import Instruction
from unknot.craft.language import to_say
from unknot.craft.planning.routine import Step
from unknot.craft.said import english_of
from unknot.craft.shaping import as_sentence

LONGEST_SENTENCE = 80
FOR_WHOM_IT_IS_NOT = ("in pregnancy", "skip with")
CONTACT = "{contact}"
OR = to_say(", or ")
SQUEEZE = "squeeze"


def instruction_for(step: Step, company: str, knowledge: Knowledge) -> Instruction:
    """Find how a step is done; the tables say it of everything that can be planned."""
    family = knowledge.zones[step.zones[0]].family
    return next(
        one
        for one in knowledge.instructions.values()
        if one.technique == step.technique
        and one.company in ("", company)
        and one.tool == step.tool
        and (not one.zones or family in one.zones)
    )


def told(
    instruction: Instruction, points: tuple[Point, ...], knowledge: Knowledge
) -> tuple[str, ...]:
    """Say how it is done, a few short sentences."""
    return tuple(
        _with_what(points[0], knowledge) if sentence == CONTACT else sentence
        for sentence in instruction.told
    )


def cautions_of(point: Point) -> tuple[str, ...]:
    """List what to heed at a point, in sentences short enough to say.

    For whom it is not at all was settled before there was a plan.
    """
    said = zip(_parts(point.caution), _parts(english_of(point.caution)), strict=True)
    heeded = [part for part, english in said if part and not english.startswith(FOR_WHOM_IT_IS_NOT)]
    together = "; ".join(heeded)
    sentences = heeded if len(together) > LONGEST_SENTENCE else [together]
    return tuple(as_sentence(one) for one in sentences if one)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";")]


def _with_what(point: Point, knowledge: Knowledge) -> str:
    """Say the first way to touch a point: of two, one is enough to hear."""
    contact = point.contact.partition(knowledge.phrased(OR))[0]
    if english_of(point.contact).startswith(SQUEEZE):
        return as_sentence(contact)
    return as_sentence(knowledge.phrased("use {contact}", contact=contact))
