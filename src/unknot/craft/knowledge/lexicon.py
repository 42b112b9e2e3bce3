"""The lexicon: what people say in their own words, in one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass

from unknot.craft.knowledge.records import lexicon as records


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words and what they point to.

    `signs` point to rules, `terms` are what signs are made of, `together` are signs that mean more
    in one text than alone; `cues` turn what stands beside them.
    """

    terms: Mapping[str, records.WordTerm]
    signs: Mapping[str, records.WordSign]
    together: Mapping[str, records.WordTogether]
    measures: Mapping[str, records.WordMeasure]
    figures: Mapping[str, records.WordFigure]
    alike: Mapping[str, records.WordAlike]
    cues: Mapping[str, records.WordCue]
    numbers: Mapping[str, records.WordNumber]
    months: Mapping[str, records.WordNumber]
    units: Mapping[str, records.WordTime]
    times: Mapping[str, records.WordTime]
    ordinary: Mapping[str, records.WordOrdinary]
