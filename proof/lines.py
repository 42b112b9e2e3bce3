"""Lines of medicines: what each has to lead to, and that it is asked about."""

from collections.abc import Iterator
from typing import NamedTuple

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.screening import Answers, Verdict, assess
from unknot.craft.screening.answers import NO, Answer
from unknot.craft.screening.medicines import (
    inquiries_about,
    recognise,
    settled,
    with_medicines,
)


class Line(NamedTuple):
    """What is written, the rules that it has to lead to, and how much is asked back at least."""

    text: str
    rules: tuple[str, ...] = ()
    asks: int = 0


LINES = (
    Line("Xarelto 20mg tab", ("anticoagulant",)),
    Line("xeralto", ("anticoagulant",), 1),
    Line("warferin 5 mg", ("anticoagulant",), 1),
    Line("warfarin and Plavix", ("anticoagulant", "antiplatelet_strong", "dual_antithrombotic")),
    Line("warfarin, Clexane", ("anticoagulant", "dual_antithrombotic")),
    Line("Ecotrin\nfluoxetine\nXarelto", ("low_dose_aspirin", "anticoagulant")),
    Line("none, but Eliquis", ("anticoagulant",), 1),
    Line("no medicines. I take Eliquis", ("anticoagulant",), 1),
    Line("warfarin, stopped last year", ("anticoagulant",), 1),
    Line("my husband takes warfarin", ("anticoagulant",), 1),
    Line("not sure, maybe warfarin", ("anticoagulant",), 1),
    Line("bloedverdunner", ("anticoagulant",), 1),
    Line("Zorvilax", ("serious_clotting_illness",), 1),
    Line("Ecotrin and Zorvilax", ("low_dose_aspirin", "serious_clotting_illness"), 1),
    Line("aspirin and something for my heart", ("serious_clotting_illness",), 1),
    Line("zylaxaban", ("anticoagulant", "serious_clotting_illness"), 1),
    Line("Asasantin", ("dual_antithrombotic", "antiplatelet_strong")),
    Line("maybe Ecotrin", ("low_dose_aspirin", "serious_clotting_illness"), 1),
    Line("none 20 mg", ("serious_clotting_illness",), 1),
    Line("20 mg in the morning", ("serious_clotting_illness",), 1),
    Line("Ecotrin \ufffd", ("low_dose_aspirin", "serious_clotting_illness"), 1),
    Line("none\ufffd", ("serious_clotting_illness",), 1),
)
NOTHING_READ = ("xyz", "Zorvilax", "💊 every day", "20 mg", "the small white one")
"""Lines in which no name is known: never `go`, whatever else was answered."""


def too_mild(knowledge: Knowledge, library: Library) -> Iterator[str]:
    """Name the lines that lead to less than they should; nothing is the aim."""
    well: dict[str, Answer] = dict.fromkeys(knowledge.questions, NO)
    for line in LINES:
        found = recognise(line.text, knowledge, library)
        clearance = assess(with_medicines(Answers(well), found, knowledge), knowledge)
        codes = {one.code for one in clearance.findings}
        if not codes.issuperset(line.rules) or len(found.asks) < line.asks:
            yield line.text
    for text in NOTHING_READ:
        found = recognise(text, knowledge, library)
        if assess(with_medicines(Answers(well), found, knowledge), knowledge).verdict is Verdict.GO:
            yield text
    yield from _ticks_lost(knowledge, library)
    yield from _settled_too_mildly(knowledge, library)


def _ticks_lost(knowledge: Knowledge, library: Library) -> Iterator[str]:
    """What was ticked holds beside what is written, and a doubt holds beside a tick."""
    for ticked, text in (("antiplatelet_strong", "warfarin"), ("antiplatelet_strong", "Zorvilax")):
        answers: dict[str, Answer] = dict.fromkeys(knowledge.questions, NO)
        answers["q_bloodthinner"] = (ticked,)
        found = recognise(text, knowledge, library)
        said = with_medicines(Answers(answers), found, knowledge).by_question["q_bloodthinner"]
        if not isinstance(said, str) and not {ticked, *found.mentions[0].rules} <= {*said}:
            yield f"{text}, beside {ticked}"
        if found.mentions[0].not_sure and not isinstance(said, str):
            yield f"{text}, in doubt beside {ticked}"


def _settled_too_mildly(knowledge: Knowledge, library: Library) -> Iterator[str]:
    """What is answered to a question back never leaves less than what was answered."""
    for text, said, counts in (
        ("warferin", {"which": "other", "kind": "not_sure"}, True),
        ("warferin", {"which": "not_sure"}, True),
        ("warferin", {}, True),
        ("my husband takes warfarin", {"someone_else": "not_sure"}, True),
        ("my husband takes warfarin", {}, True),
        ("my husband takes warfarin", {"someone_else": "not_taken"}, False),
        ("warfarin, stopped long ago", {"stopped": "taken"}, True),
        (
            "stopped warfarin, due to start it again",
            {"stopped": "not_taken", "due_to_start": "not_yet"},
            True,
        ),
    ):
        (mention,) = recognise(text, knowledge, library).mentions[:1]
        inquiries = inquiries_about(mention, library, knowledge)
        left = settled(mention, inquiries, said, knowledge, library)
        if (left is not None and bool(left.rules or left.not_sure)) is not counts:
            yield f"{text}, answered {said}"
