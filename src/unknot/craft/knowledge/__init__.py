"""Knowledge: what is known about massage, in tables with their sources."""

from unknot.craft.knowledge.knowledge import Knowledge, Library
from unknot.craft.knowledge.lexicon import Lexicon
from unknot.craft.knowledge.lexicon_loading import load_lexicon
from unknot.craft.knowledge.loading import load, load_library
from unknot.craft.knowledge.records import (
    Combination,
    NoGo,
    Place,
    Point,
    Question,
    Rule,
    Technique,
    Zone,
)

__all__ = [
    "Combination",
    "Knowledge",
    "Lexicon",
    "Library",
    "NoGo",
    "Place",
    "Point",
    "Question",
    "Rule",
    "Technique",
    "Zone",
    "load",
    "load_lexicon",
    "load_library",
]
