"""Load the lexicon once, and refuse a table of words that is wrong."""

from functools import cache
from pathlib import Path

from unknot.craft.knowledge.checking.lexicon import check_lexicon, check_signs
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.lexicon import Lexicon
from unknot.craft.knowledge.loading import TABLES, load
from unknot.craft.knowledge.reading import by_id, entries, name_of, shaped, table
from unknot.craft.knowledge.records import lexicon as records

SIGNS = ("emergency", "no_massage_now", "ask_doctor_first", "adapt")
"""The tables of signs, each for an outcome; the few that change nothing stand with `adapt`."""

FiledSign = tuple[str, records.WordSign]


@cache
def load_lexicon() -> Lexicon:
    """Give the words that people's own words are read with; they are read once in a process."""
    return load_lexicon_from(TABLES, load())


def load_lexicon_from(folder: Path, knowledge: Knowledge) -> Lexicon:
    """Load the lexicon of a folder, and check it against what is known besides."""
    signs = _signs(folder)
    lexicon = Lexicon(
        terms=table(folder, "words_terms", records.WordTerm),
        signs=by_id(signs),
        together=table(folder, "words_together", records.WordTogether),
        measures=table(folder, "words_measures", records.WordMeasure),
        figures=table(folder, "words_figures", records.WordFigure),
        alike=table(folder, "words_alike", records.WordAlike),
        cues=table(folder, "words_cues", records.WordCue),
        numbers=table(folder, "words_numbers", records.WordNumber),
        months=table(folder, "words_months", records.WordNumber),
        units=table(folder, "words_units", records.WordTime),
        times=table(folder, "words_times", records.WordTime),
        ordinary=table(folder, "words_ordinary", records.WordOrdinary),
    )
    check_signs(signs, lexicon.terms, knowledge)
    check_lexicon(lexicon, knowledge)
    return lexicon


def _signs(folder: Path) -> list[FiledSign]:
    """Read the signs, each with the file that it stands in."""
    return [
        (f"{file}.toml", shaped(f"{file}.toml", name_of(entry), entry, records.WordSign))
        for file in map("words_{}".format, SIGNS)
        for entry in entries(folder, file, "words_signs")
    ]
