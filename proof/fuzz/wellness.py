"""Whether answers say clearly that all is well, judged apart from the code that reads them."""

from collections.abc import Mapping

from unknot.craft.knowledge import Knowledge


def clearly_well(raw: object, knowledge: Knowledge) -> bool:
    """Say whether each question is answered, with no or with what is harmless, and nothing else."""
    if not isinstance(raw, Mapping):
        return False
    said = {plain(key): value for key, value in raw.items()}
    others = said.get("*")
    harmless = {rule.id for rule in knowledge.rules.values() if rule.outcome == "go"}
    return all(_is_well(said.get(question, others), harmless) for question in knowledge.questions)


def plain(word: object) -> str:
    """Fold what does not matter about a word."""
    return "_".join(str(word).casefold().replace("-", " ").replace("_", " ").split())


def _is_well(answer: object, harmless: set[str]) -> bool:
    words = [answer] if isinstance(answer, str) else answer
    if not isinstance(words, list | tuple) or not words:
        return False
    said = {plain(word) for word in words}
    return said == {"no"} or said <= harmless
