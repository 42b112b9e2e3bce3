"""What screening makes of rules together, beside what it should make of them."""

from collections.abc import Iterator
from itertools import combinations, cycle

from proof.expected.reading import Expected, ExpectedRule, ExpectedTogether
from proof.expected.screened import screened
from proof.strictness import as_strict, stricter_of
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Clearance, Limits, Verdict
from unknot.craft.screening.answers import Answer


def differences_of_together(knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    """Screen every smallest set of rules that a combination should be about."""
    for name, entry in expected.together.items():
        for rules in _sets(entry, expected):
            for cleared in (frozenset[str](), frozenset(rules)):
                found = screened(_said(rules, expected), knowledge, cleared)
                if not _holds(found, name, entry, expected):
                    yield f"{name}: {', '.join(rules)} together do not lead to it"


def _sets(entry: ExpectedTogether, expected: Expected) -> Iterator[tuple[str, ...]]:
    """Give the sets; of conditions, each with two of the others, as there are too many of them."""
    if entry.any_of:
        for chosen in combinations(sorted(entry.any_of), entry.least):
            beside = sorted(entry.beside - set(chosen))
            yield from ((other, *chosen) for other in beside)
            if not entry.beside:
                yield chosen
        return
    conditions = sorted(name for name, rule in expected.rules.items() if _is_condition(rule))
    others = cycle(conditions[1:] + conditions[:1])
    for name in conditions:
        together = {name}
        while len(together) < entry.least:
            together.add(next(others))
        yield tuple(sorted(together))


def _is_condition(rule: ExpectedRule) -> bool:
    return rule.outcome == "adapt" and not rule.comfort


def _said(rules: tuple[str, ...], expected: Expected) -> dict[str, Answer]:
    said: dict[str, tuple[str, ...]] = {}
    for rule in rules:
        question = min(expected.rules[rule].asked)
        said[question] = (*said.get(question, ()), rule)
    return dict(said)


def _holds(found: Clearance, name: str, entry: ExpectedTogether, expected: Expected) -> bool:
    wanted = Limits(max_pressure=entry.pressure, withheld_techniques=entry.without)
    codes = {finding.code for finding in found.findings}
    outcome = Verdict[entry.outcome.upper()]
    if entry.applies:
        applied = expected.rules[entry.applies]
        wanted = stricter_of(wanted, Limits(applied.pressure, applied.without))
    return (
        (entry.applies or name) in codes
        and found.verdict >= outcome
        and as_strict(found.limits, wanted)
    )
