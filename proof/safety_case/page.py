"""The safety case as a page, written from the hazards and the tables."""

from collections import Counter
from collections.abc import Iterator, Mapping

from proof.safety_case.hazards import FOLDER, Hazards, OfTheBody, OfTheWay
from unknot.craft.knowledge import Knowledge, Library, Rule
from unknot.craft.knowledge.records import Sourced

OUTCOMES = {
    "emergency": "care now",
    "no_massage_now": "not now",
    "ask_doctor_first": "ask first",
    "adapt": "with limits",
    "go": "worth knowing",
}


def page(hazards: Hazards, knowledge: Knowledge, library: Library) -> str:
    """Write the page."""
    parts = (
        _words("head"),
        *_of_the_body(hazards, knowledge),
        *_of_the_way(hazards),
        *_not_checked(knowledge, library),
        *_open(library),
        _words("readings"),
        *_set_apart(knowledge),
        _words("tail"),
    )
    return "\n".join(parts)


def _words(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def _of_the_body(hazards: Hazards, knowledge: Knowledge) -> Iterator[str]:
    yield "## Harm that lies in the body\n"
    yield (
        "Every rule that a question leads to is tried alone, in pairs and in threes as told above."
        " “Checked” says\nwhether somebody has seen a source that supports it; “not yet”"
        " is told as such wherever people read of the rule.\n"
    )
    for hazard in hazards.body:
        yield "\n".join((f"### {hazard.name}\n", *_rules(hazard, knowledge), ""))
    names = ", ".join(f"`{rule}`" for rule in hazards.harmless)
    yield f"About no harm: {names}.\n"


def _rules(hazard: OfTheBody, knowledge: Knowledge) -> Iterator[str]:
    yield "| rule | what it is about | leads to | rests on | checked |"
    yield "|---|---|---|---|---|"
    for name in hazard.rules:
        rule = knowledge.rules[name]
        yield (
            f"| `{rule.id}` | {rule.plain} | {OUTCOMES[rule.outcome]} |"
            f" {rule.basis.replace('_', ' ')} | {_checked(rule)} |"
        )


def _checked(rule: Rule) -> str:
    return "yes" if rule.source_checked else "**not yet**"


def _of_the_way(hazards: Hazards) -> Iterator[str]:
    yield "## Harm that lies on the way from answers to hands\n"
    for hazard in hazards.way:
        yield "\n".join((f"### {hazard.name}\n", hazard.answer, "", *_tests(hazard), ""))


def _tests(hazard: OfTheWay) -> Iterator[str]:
    for test in hazard.tests:
        file, _, name = test.partition("::")
        said = name.removeprefix("test_").replace("_", " ")
        yield f"- {said} ([{file}](../tests/{file}))"


def _not_checked(knowledge: Knowledge, library: Library) -> Iterator[str]:
    rules = knowledge.rules.values()
    unseen = [rule for rule in rules if not rule.source_checked]
    named = [rule for rule in unseen if _names_a_seen_work(rule, knowledge)]
    bases = Counter(rule.basis.replace("_", " ") for rule in rules)
    rests = ", ".join(f"{basis} {count}" for basis, count in bases.most_common())
    yield "## Not checked against its source\n"
    yield (
        f"Of {len(rules)} rules, {len(unseen)} are not checked against a source; where people read"
        f" of a rule,\nit is told as such, and the page on the evidence lists them. {len(named)} of"
        " them name a work that was seen,\nwhich nobody has compared with the rule yet. What all"
        f" rules rest on: {rests}.\n"
    )
    others: dict[str, Mapping[str, Sourced]] = {
        "zones": knowledge.zones,
        "no-go areas": knowledge.no_go,
        "points": knowledge.points,
        "techniques": knowledge.techniques,
        "medicines against clots": library.medicines,
        "numbers to call": knowledge.contacts,
        "signs to stop at": library.stop_signs,
    }
    counts = ", ".join(
        f"{sum(not one.source_checked for one in table.values())} of {len(table)} {name}"
        for name, table in others.items()
    )
    yield (
        f"Not checked either: {counts}.\nThe drawing of the back is from standard anatomy, and"
        " nobody has measured it yet.\n"
    )


def _names_a_seen_work(rule: Rule, knowledge: Knowledge) -> bool:
    works = [knowledge.sources[name] for name in rule.sources if name in knowledge.sources]
    return any(work.source_checked for work in works)


def _open(library: Library) -> Iterator[str]:
    yield "## Open questions\n"
    yield "For a clinician:\n"
    questions = library.advice_on("open_question")
    clinical = [one.removeprefix("Clinical: ") for one in questions if one.startswith("Clinical")]
    yield _list((*library.advice_on("screening_gap"), *clinical))
    yield "For others:\n"
    yield _list(one for one in questions if not one.startswith("Clinical"))
    yield "How to read what a rule rests on:\n"
    yield _list(library.advice_on("how_to_read"))


def _set_apart(knowledge: Knowledge) -> Iterator[str]:
    yield "Cases that the evidence names inside another rule, with a rule of their own here:\n"
    yield _list(
        f"`{rule.id}`, out of `{rule.derived_from}`: {rule.plain} ({OUTCOMES[rule.outcome]})"
        for rule in knowledge.rules.values()
        if rule.derived_from
    )


def _list(said: Iterator[str] | tuple[str, ...]) -> str:
    return "".join(f"- {one[:1].upper()}{one[1:]}\n" for one in said)
