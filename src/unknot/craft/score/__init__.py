"""Score: a routine written out in time."""

from unknot.craft.score.demonstration import demonstrate, demonstrate_point
from unknot.craft.score.events import Score
from unknot.craft.score.reading import decode, encode, schema
from unknot.craft.score.writer import write_score

__all__ = [
    "Score",
    "decode",
    "demonstrate",
    "demonstrate_point",
    "encode",
    "schema",
    "write_score",
]
