"""What the medicines in the box count as, in words."""

from unknot.craft.knowledge import Question
from unknot.craft.language import to_say
from unknot.craft.said import english_of
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.medicines import Mention
from unknot.craft.screening.medicines.identifying import KIND
from unknot.craft.spelling import shown
from unknot.website.guide.medicines_box import Box, Named
from unknot.website.known import phrased, speech

KNOWN = to_say("We counted this as {kind}: {name}.")
SAFER = to_say("To be safe we count this as {kind}: {name}.")
MEANWHILE = to_say("Until you say, we count it as {kind}.")
TO_BE_SAFE = to_say("To be on the safe side we count it as {kind}.")
NOT_SURE_OF = to_say("We counted this as “not sure”: {name}.")
UNSURE = to_say("“not sure”")
NO_LIMIT = to_say("{name}: {kind}. It changes nothing here.")


def counted_under(question: Question, box: Box) -> tuple[str, ...]:
    """Say which medicines count under a question."""
    mentions = box.recognised.mentions
    return tuple(
        dict.fromkeys(
            phrased(counted, kind=kind_of(mention), name=_name(mention))
            for mention in mentions
            for counted in [_counted(question, mention)]
            if set(question.yes_to) & set(mention.rules) or question.id in mention.not_sure
        )
    )


def _counted(question: Question, mention: Mention) -> str:
    if not set(question.yes_to) & set(mention.rules):
        return NOT_SURE_OF
    return KNOWN if mention.certain else SAFER


def kind_of(mention: Mention) -> str:
    """Say what a mention counts as, in plain words."""
    kinds = tuple(dict.fromkeys(one.kind for one in mention.meanings if one.rules or one.not_sure))
    if not kinds or not mention.rules:
        return phrased(UNSURE)
    return speech().either(*map(_with_article, kinds))


def what_it_counts_as(named: Named, mention: Mention) -> str:
    """Say what a mention counts as, now and until what is asked about it was answered."""
    if not mention.rules and not mention.not_sure:
        kind = _with_article(mention.meanings[0].kind)
        return phrased(NO_LIMIT, name=_name(mention), kind=kind)
    if named.open:
        return phrased(MEANWHILE, kind=kind_of(mention))
    said = KNOWN if mention.certain else TO_BE_SAFE
    return phrased(said, kind=kind_of(mention), name=_name(mention))


def _name(mention: Mention) -> str:
    """Name it by its substance where that is known for certain, else as it was written."""
    generic = mention.meanings[0].generic if mention.certain else ""
    return generic or f"“{shown(mention.words)}”"


def _with_article(kind: str) -> str:
    english = english_of(kind)
    if english.startswith("the "):
        return kind
    return phrased("an {kind}" if english[:1] in "aeiou" else "a {kind}", kind=kind)


def to_find_out(box: Box) -> tuple[str, ...]:
    """Quote the medicines of which nobody knows yet what they are for."""
    named = (one for entry in box.entries for one in entry.named if is_to_find_out(one))
    return tuple(dict.fromkeys(f"“{shown(one.mention.words)}”" for one in named))


def is_to_find_out(named: Named) -> bool:
    """Say whether the person does not know what a medicine is for, of which we know no more."""
    counts = named.counts
    return counts is not None and not counts.names and named.said.get(KIND) == NOT_SURE
