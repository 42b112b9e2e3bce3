"""The safety case as a page, written from the hazards and the tables."""

from collections import Counter
from collections.abc import Iterator

from proof.safety_case.hazards import FOLDER, Hazards, OfTheBody, OfTheWay
from unknot.craft.knowledge import Knowledge, Library, Rule

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
        *_not_checked(knowledge),
        *_open(library),
        _words("tail"),
    )
    return "\n".join(parts)


def _words(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def _of_the_body(hazards: Hazards, knowledge: Knowledge) -> Iterator[str]:
    yield "## Harm that lies in the body\n"
    yield (
        "Every rule that a question leads to is tried alone, in pairs and in threes as told above."
        " “Checked” says\nwhether somebody has seen a source that supports it.\n"
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
    return "yes" if rule.source_checked else "no"


def _of_the_way(hazards: Hazards) -> Iterator[str]:
    yield "## Harm that lies on the way from answers to hands\n"
    for hazard in hazards.way:
        yield "\n".join((f"### {hazard.name}\n", hazard.answer, "", *_tests(hazard), ""))


def _tests(hazard: OfTheWay) -> Iterator[str]:
    for test in hazard.tests:
        file, _, name = test.partition("::")
        said = name.removeprefix("test_").replace("_", " ")
        yield f"- {said} ([{file}](../tests/{file}))"


def _not_checked(knowledge: Knowledge) -> Iterator[str]:
    rules = knowledge.rules.values()
    unseen = [rule for rule in rules if not rule.source_checked]
    bases = Counter(rule.basis.replace("_", " ") for rule in rules)
    rests = ", ".join(f"{basis} {count}" for basis, count in bases.most_common())
    yield "## Not checked against its source\n"
    yield (
        f"Of {len(rules)} rules, {len(unseen)} are not checked against a source; where people read"
        f" of a rule,\nit is told as such. What all rules rest on: {rests}.\n"
    )
    areas = (knowledge.zones, knowledge.no_go, knowledge.points, knowledge.techniques)
    counts = [sum(not one.source_checked for one in table.values()) for table in areas]
    yield (
        f"Not checked either: {counts[0]} of {len(knowledge.zones)} zones, {counts[1]} of"
        f" {len(knowledge.no_go)} no-go areas, {counts[2]} of {len(knowledge.points)} points,"
        f" {counts[3]} of {len(knowledge.techniques)} techniques.\nThe drawing of the back is"
        " from standard anatomy, and nobody has measured it yet.\n"
    )


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


def _list(said: Iterator[str] | tuple[str, ...]) -> str:
    return "".join(f"- {one[:1].upper()}{one[1:]}\n" for one in said)
