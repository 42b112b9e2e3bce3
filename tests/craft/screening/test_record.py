"""A clearance that was kept says what it rested on, and reads back the same."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.screening.test_assessing import answers_given
from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import (
    ClearanceRecord,
    assess,
    decode_record,
    encode_record,
    read_answers,
    record,
    why,
)

ON_WARFARIN = {"q_bloodthinner": ["anticoagulant"], "q_fever": "not_sure", "*": "no"}


def kept(raw: object) -> ClearanceRecord:
    return record(read_answers(raw, load()), load())


def test_a_record_keeps_answers_rules_reasons_and_the_state_of_the_knowledge(
    knowledge: Knowledge,
) -> None:
    answers = read_answers(ON_WARFARIN, knowledge)
    clearance = assess(answers, knowledge)
    one = record(answers, knowledge)
    assert (one.answers, frozenset(one.cleared)) == (answers.by_question, answers.cleared)
    assert one.knowledge_version == knowledge.version
    assert (one.verdict, one.limits, one.interim) == (
        clearance.verdict.id,
        clearance.limits,
        clearance.interim,
    )
    assert [(each.code, each.severity, each.limits, each.why) for each in one.findings] == [
        (each.code, each.severity.id, each.limits, why(each, knowledge))
        for each in clearance.findings
    ]


@settings(max_examples=100)
@given(answers_given, st.booleans())
def test_what_was_written_reads_back_the_same(raw: dict[str, object], whole: bool) -> None:  # noqa: FBT001
    one = kept({**raw, "*": "no"} if whole else raw)
    written = encode_record(one)
    assert decode_record(written) == one
    assert encode_record(decode_record(written)) == written


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This is not a clearance."),
        (b"[1]", "This is not a clearance."),
        (b"\xff\xfe", "This is not a clearance."),
        (b"[" * 100_000, "This is not a clearance."),
        (b'{"q_fever": "no"}', "This is not a clearance of Unknot."),
        (
            b'{"format": "unknot.clearance", "version": 2}',
            "This clearance was written by a newer version (2).",
        ),
        (
            b'{"format": "unknot.clearance", "version": 0}',
            "This clearance is of version 0, which is no longer read.",
        ),
        (b'{"format": "unknot.clearance", "version": 1}', "This clearance is damaged: "),
    ],
)
def test_what_is_no_record_of_this_version_is_refused_in_a_sentence(
    data: bytes, sentence: str
) -> None:
    with pytest.raises(InputError) as refused:
        decode_record(data)
    assert refused.value.sentence.startswith(sentence)
    assert refused.value.accepted == "a clearance of version 1, as “unknot screen -o” writes it"


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("answers", {"q_fever": "never"}),
        ("answers", {"q_fever": [1]}),
        ("verdict", "fine"),
        ("limits", {"max_pressure": "3"}),
        ("findings", [{"code": "fever"}]),
        ("interim", 0),
    ],
)
def test_a_damaged_record_is_refused(part: str, value: object) -> None:
    raw = json.loads(encode_record(kept(ON_WARFARIN)))
    with pytest.raises(InputError, match=r"^This clearance is damaged: "):
        decode_record(json.dumps({**raw, part: value}).encode())
