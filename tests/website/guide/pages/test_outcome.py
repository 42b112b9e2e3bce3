"""Where somebody has to be asked: what would follow once they agree, each by itself."""

from tests.craft.sessions import KNOWN, clearance
from unknot.craft.screening import Clearance, Verdict
from unknot.craft.screening.limits_wording import limits_in_words
from unknot.craft.screening.telling import tell
from unknot.website.guide.pages.outcome import once_they_agree

THINNER = {"q_bloodthinner": ["anticoagulant"]}
PREGNANT = {"q_preg": ["pregnancy_t2"]}


def asked(*said: dict[str, list[str]]) -> tuple[Clearance, Clearance]:
    raw: dict[str, object] = {"*": "no"}
    for one in said:
        raw |= one
    codes = [code for one in said for picked in one.values() for code in picked]
    return clearance(raw), clearance(raw | {"cleared": codes})


def test_what_one_would_change_is_said_once_and_not_beside_it() -> None:
    now, after = asked(THINNER)
    told = once_they_agree(tell(now, KNOWN, Verdict.ASK_DOCTOR_FIRST), after)
    assert [one.changes for one in told] == [()]


def test_of_several_each_says_what_it_would_change_once_allowed() -> None:
    now, after = asked(THINNER, PREGNANT)
    told = once_they_agree(tell(now, KNOWN, Verdict.ASK_DOCTOR_FIRST), after)
    alone = [asked(one)[1].limits for one in (THINNER, PREGNANT)]
    assert [one.changes for one in told] == [limits_in_words(limits, KNOWN) for limits in alone]
    assert told[0].changes[0].startswith("Steady at most")
