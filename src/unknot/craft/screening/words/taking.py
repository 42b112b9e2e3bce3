"""Taking: whether the writer takes a medicine, whoever it belongs to."""

from unknot.craft.screening.words.spoken import Spoken

REACH = 8
SUBJECT_NEAR = 2
OWNERS = ("kin", "my", "possessive")
BETWEEN = ("taking_between", "swallowing_between", "often")
JOINING = ("'s", "of")


def writer_takes(at: int, spoken: Spoken) -> bool:
    """Say whether the writer takes what is named here: “I take my dad’s warfarin”."""
    for _ in range(REACH):
        if not spoken.same_sentence(at - 1, at):
            return False
        begins = spoken.cue_before("helping_oneself", at)
        if begins >= 0 and _is_the_writers(begins, at, spoken):
            return True
        at = _before(at, spoken)
    return False


def _is_the_writers(begins: int, after: int, spoken: Spoken) -> bool:
    """Say whether a verb speaks of the writer, and is not denied."""
    if spoken.cue_before("negators", begins) >= 0:
        return False
    near = range(begins - SUBJECT_NEAR, after)
    return any(spoken.cue_at("writer", at) and spoken.same_clause(at, begins) for at in near)


def _before(at: int, spoken: Spoken) -> int:
    """Give where the word before begins, where it may stand between a verb and a medicine; -1
    where something else does.
    """
    if spoken.key(at - 1) in JOINING:
        return at - 1
    return max(spoken.cue_before(kind, at) for kind in (*OWNERS, *BETWEEN))
