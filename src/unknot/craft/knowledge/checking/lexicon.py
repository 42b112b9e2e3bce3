"""Check the lexicon: that each phrase says something, once, and leads to what exists."""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge.checking.agreement import each_known
from unknot.craft.knowledge.knowledge import Knowledge
from unknot.craft.knowledge.lexicon import Lexicon
from unknot.craft.knowledge.records import lexicon as records
from unknot.craft.knowledge.records.small_words import SmallWords

SAYING = ("terms", "figures", "alike", "cues", "numbers", "months", "units", "times", "ordinary")


def check_lexicon(lexicon: Lexicon, knowledge: Knowledge) -> None:
    """Refuse words that lead to no rule, that say nothing, or that say a thing twice."""
    for table in SAYING:
        for entry in getattr(lexicon, table).values():
            _check_words(f"words_{table}.toml", entry.id, entry.words)
    for measure in lexicon.measures.values():
        _check_measure(measure, knowledge)
    for entry in lexicon.together.values():
        each_known("words_together.toml", entry.id, "rule", entry.rules, knowledge.rules)
        marks = {*_marks(lexicon), *knowledge.rules}
        each_known("words_together.toml", entry.id, "mark", entry.marks, marks)
    _check_marks(lexicon)
    _check_figures(lexicon)
    _check_cues(lexicon.cues)


def check_signs(
    signs: Iterable[tuple[str, records.WordSign]], terms: Iterable[str], knowledge: Knowledge
) -> None:
    """Refuse signs that are made of unknown terms or lead to no rule."""
    for file, sign in signs:
        _check_sign(file, sign, terms, knowledge)


def _check_words(file: str, entry: str, words: Iterable[str]) -> None:
    seen: set[str] = set()
    for word in words:
        plain = " ".join(word.casefold().split())
        if not any(letter.isalnum() or not letter.isascii() for letter in plain):
            raise KnowledgeError(file, entry, "it holds an empty phrase")
        if plain in seen:
            raise KnowledgeError(file, entry, f"it holds the phrase “{plain}” twice")
        seen.add(plain)
    if not seen:
        raise KnowledgeError(file, entry, "it holds no phrase")


def _check_sign(
    file: str, sign: records.WordSign, terms: Iterable[str], knowledge: Knowledge
) -> None:
    if sign.words or not sign.terms:
        _check_words(file, sign.id, sign.words)
    rules = (*sign.rules, *(rule for later in sign.older for rule in later.rules))
    each_known(file, sign.id, "rule", rules, knowledge.rules)
    each_known(file, sign.id, "question", sign.not_sure, knowledge.questions)
    each_known(file, sign.id, "term", (*sign.terms, *sign.unless), terms)
    if not sign.rules and not sign.marks and not sign.not_sure:
        raise KnowledgeError(file, sign.id, "it leads to nothing")
    days = [later.than_days for later in sign.older]
    if days != sorted(set(days)):
        raise KnowledgeError(file, sign.id, "its later stages are not in their order")


def _check_measure(measure: records.WordMeasure, knowledge: Knowledge) -> None:
    each_known("words_measures.toml", measure.id, "rule", measure.rules, knowledge.rules)
    if not measure.at_least < measure.below:
        raise KnowledgeError("words_measures.toml", measure.id, "it ends before it begins")


def _marks(lexicon: Lexicon) -> Iterator[str]:
    for sign in lexicon.signs.values():
        yield from sign.marks
        for later in sign.older:
            yield from later.marks
    for measure in lexicon.measures.values():
        yield from measure.marks


def _check_marks(lexicon: Lexicon) -> None:
    """Refuse a mark that counts together with nothing: it would be a sign without a meaning."""
    needed = {mark for entry in lexicon.together.values() for mark in entry.marks}
    for sign in lexicon.signs.values():
        for mark in sign.marks:
            if mark not in needed:
                reason = f"its mark “{mark}” counts together with nothing"
                raise KnowledgeError("words_together.toml", sign.id, reason)


def _check_figures(lexicon: Lexicon) -> None:
    """Refuse a phrase that both means something and means nothing."""
    meant = {word: sign.id for sign in lexicon.signs.values() for word in sign.words}
    for figure in lexicon.figures.values():
        for word in figure.words:
            if word in meant:
                reason = f"“{word}” is a sign as well, in {meant[word]}"
                raise KnowledgeError("words_figures.toml", figure.id, reason)


def _check_cues(cues: Mapping[str, records.WordCue]) -> None:
    for kind in get_args(SmallWords):
        if kind not in cues:
            raise KnowledgeError("words_cues.toml", kind, "this cue is missing")
