"""Cautions: what to heed while this is done, in sentences."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.given import Given
from unknot.craft.score import Score
from unknot.craft.shaping import as_sentence


def cautions_in(score: Score, knowledge: Knowledge, given: Given) -> tuple[str, ...]:
    """Gather what the answers ask to heed, and what the zones do that are worked on, each once."""
    zones = (knowledge.zones[zone] for step in score.steps for zone in step.zones)
    warnings = (as_sentence(zone.warning) for zone in zones if zone.warning)
    return (*given.cautions, *dict.fromkeys(warnings))
