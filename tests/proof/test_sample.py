"""A sample of the proof, small enough for every run; `make verify-safety` is all of it."""

import builtins
from collections.abc import Iterator
from dis import get_instructions
from importlib import import_module
from itertools import islice
from random import Random
from types import CodeType

import pytest

from proof.cases import answers_of, picks_of
from proof.clearances import Found, enumerate_from, no_looser, outcome_of
from proof.expected import differences
from proof.expected.medicines import differences_of_medicines, expected_names
from proof.expected.words import differences_of_words
from proof.faults import catch, catch_code, catch_medicines, catch_words, faults
from proof.faults.catching_code import CHECKS
from proof.faults.of_code import CodeFault, OutdatedError, faults_of_code, faulty_code
from proof.fuzz import FUZZERS
from proof.sessions import any_wish, differing_plans, permitted_in, tasks_of, try_all
from proof.unheard import unheard
from proof.withholding import WISHES, plans_despite, withheld_in
from unknot.craft.knowledge import load, load_lexicon, load_library
from unknot.craft.screening.answers import NO
from unknot.craft.screening.medicines import recognise

SEED = 7
THREES = 2_000
SESSIONS = 500
WITHHELD = 150
EVERY_FAULT = 20
EVERY_FAULT_OF_MEDICINES = 10
EVERY_FAULT_OF_CODE = 16
EVERY_FAULT_OF_WORDS = 200
FUZZED = 400


@pytest.fixture(scope="module")
def found() -> Found:
    """Every rule and every pair, and a seeded choice of threes."""
    knowledge, chance = load(), Random(SEED)
    picks = picks_of(knowledge)
    whole: Found = {}
    for size in (1, 2):
        for first in range(len(picks)):
            part = enumerate_from(size, first)
            assert part.breaches == []
            whole |= part.found
    for _ in range(THREES):
        case = tuple(chance.sample(picks, 3))
        answers = answers_of(case, dict.fromkeys(knowledge.questions, NO))
        whole.setdefault(outcome_of(answers, knowledge), answers)
    return whole


def test_the_tables_are_as_expected() -> None:
    assert list(differences(load())) == []
    assert list(differences_of_medicines(load_library())) == []
    lost = list(differences_of_words(load_lexicon()))
    assert lost == [], "look at each of these; then python -m proof.expected.freezing"


def test_every_expected_name_of_a_medicine_is_recognised_with_its_rule() -> None:
    missed = [
        (name, rule)
        for name, rule in expected_names()
        if not any(
            rule in mention.rules for mention in recognise(name, load(), load_library()).mentions
        )
    ]
    assert missed == []


def test_a_stricter_outcome_is_no_looser_and_the_other_way_round_it_is(found: Found) -> None:
    strictest = max(found, key=lambda one: (one.verdict, -one.limits.max_minutes))
    mildest = min(found, key=lambda one: one.verdict)
    assert no_looser(strictest, mildest)
    assert not no_looser(mildest, strictest)


def test_where_a_plan_is_withheld_no_wish_gets_one(found: Found) -> None:
    closed = Random(SEED).sample(sorted(withheld_in(found), key=repr), WITHHELD)
    for outcome, interim in closed:
        wishes = Random(SEED).sample(WISHES, 12)
        assert list(plans_despite(outcome, load(), interim=interim, wishes=wishes)) == []


def test_no_session_breaks_its_limits(found: Found) -> None:
    chance = Random(SEED)
    permitted = sorted(permitted_in(found), key=repr)
    tasks = chance.sample(tasks_of(permitted), SESSIONS)
    others = [(any_wish(chance, load()), chance.choice(permitted)) for _ in range(SESSIONS // 2)]
    checked = try_all([*((task.wish, task.limits) for task in tasks), *others])
    assert checked.breaches == []
    assert checked.checked > SESSIONS
    assert differing_plans(others[:100]) == []


def test_seeded_faults_are_caught() -> None:
    sample = catch(islice(faults(load()), 0, None, EVERY_FAULT))
    assert sample.missed == []
    assert sample.caught == sample.seeded > 90
    assert catch_medicines(0, EVERY_FAULT_OF_MEDICINES).missed == []


def test_every_fault_in_the_code_still_fits_it() -> None:
    """Where a function was written anew, its fault has to be as well: see proof/faults/code."""
    outdated = []
    for fault in faults_of_code():
        try:
            faulty_code(fault)
        except OutdatedError as error:
            outdated.append(str(error))
    assert outdated == []


def globals_of(code: CodeType) -> Iterator[str]:
    """Name what a function and all within it look for in its module."""
    yield from (one.argval for one in get_instructions(code) if one.opname == "LOAD_GLOBAL")
    for within in code.co_consts:
        if isinstance(within, CodeType):
            yield from globals_of(within)


@pytest.mark.parametrize("fault", faults_of_code(), ids=lambda fault: fault.name)
def test_no_fault_in_the_code_speaks_of_what_is_not_there(fault: CodeFault) -> None:
    """A slip that no machine could run shows nothing: it would be noticed by itself."""
    module = import_module(f"unknot.craft.{fault.where.partition(':')[0]}")
    known = {*vars(module), *vars(builtins)}
    assert {*globals_of(faulty_code(fault))} <= known


@pytest.mark.parametrize("check", CHECKS)
def test_without_a_fault_no_check_notices_any(check: str) -> None:
    assert not CHECKS[check]()


def test_faults_in_the_code_are_caught() -> None:
    sample = catch_code(0, EVERY_FAULT_OF_CODE)
    assert sample.missed == []
    assert sample.caught == sample.seeded > 10


def test_faults_in_what_own_words_point_to_are_caught() -> None:
    sample = catch_words(0, EVERY_FAULT_OF_WORDS)
    assert sample.missed == []
    assert sample.caught == sample.seeded > 50


def test_no_word_of_the_lexicon_is_unheard() -> None:
    assert list(unheard()) == []


@pytest.mark.parametrize("what", FUZZERS)
def test_nothing_odd_leads_to_go(what: str) -> None:
    fuzzed = FUZZERS[what](Random(SEED), FUZZED)
    assert fuzzed.tried == FUZZED
    assert fuzzed.breaches == []
