"""What is said in a file: the kinds of cues of the amount of talk that was chosen."""

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.given import Given
from unknot.craft.sentences import to_tell


def kinds_said(knowledge: Knowledge, given: Given) -> frozenset[str] | None:
    """Give the kinds of cues that are said; None says all. Raises InputError for no such amount."""
    if not given.talk:
        return None
    if given.talk not in knowledge.talk:
        raise InputError(
            to_tell("“{talk}” is no amount of talk.", talk=given.talk),
            accepted=", ".join(knowledge.talk),
        )
    return frozenset(knowledge.talk[given.talk].kinds)
