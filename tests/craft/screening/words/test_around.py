"""What stands around a sign: it may be denied, be somebody else's, long over, or lie ahead."""

import pytest

from tests.craft.screening.words.concluding import concluded, read, rules_in
from unknot.craft.screening import Verdict
from unknot.craft.screening.words.heard import How, Why


def asked(text: str) -> set[Why | None]:
    return {ask.why for ask in read(text).asks}


@pytest.mark.parametrize(
    "text",
    [
        "I have never had cancer or TB or any of those things",
        "not on warfarin or any blood thinners or aspirin",
        "no chest pain, no fainting, no fever",
        "Ek het geen koors of griep nie en is nie swanger nie",
        "He hasn't had a stroke",
    ],
)
def test_what_is_denied_is_confirmed_and_never_answered(text: str) -> None:
    assert read(text).proposals == ()
    assert asked(text) == {Why.DENIED}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("no pills, chest pain since Monday", "chest_pain"),
        ("no chest pain until this morning", "chest_pain"),
        ("no chest pain except on the stairs", "chest_pain"),
        ("not only chest pain", "chest_pain"),
        ("never sick but I fainted at church on Sunday", "pulmonary_embolism"),
        ("no numbness in my toes but between my legs", "cauda_equina"),
        ("No medicines… I take Eliquis", "anticoagulant"),
        ("not sure if it is osteoporosis", "osteoporosis"),
    ],
)
def test_what_is_not_plainly_denied_counts(text: str, rule: str) -> None:
    assert rule in rules_in(text)


def test_one_denial_clears_nothing_else() -> None:
    assert "antiplatelet_strong" in rules_in("I don't take warfarin, I take Plavix")


@pytest.mark.parametrize(
    "text",
    [
        "My husband takes Eliquis, I don't. My own back is stiff",
        "I have been sitting by my mother's bed, my mother had a stroke",
        "I carried a man with chest pain down the stairs",
        "because my dad had a heart attack young",
        "My late father had a weak heart, and clots, and warfarin",
    ],
)
def test_the_illness_of_others_is_asked_about(text: str) -> None:
    assert Why.SOMEONE_ELSE in asked(text)
    assert concluded(text).verdict is Verdict.GO


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("My dad takes warfarin. Can I massage his back?", "anticoagulant"),
        ("This is for my wife. She has epilepsy", "epilepsy"),
        ("my mom is 84 and would love a back rub", "older_frail"),
        ("My mother takes warfarin.", "anticoagulant"),
        ("my wife says my leg is swollen and hot", "suspected_dvt"),
        ("my husband has the flu and will massage me", "fever"),
        ("I massage my son, he is 8", "child_under_12"),
        ("My partner has chest pain, can I give him a back rub?", "chest_pain"),
    ],
)
def test_whose_back_it_is_counts_whoever_writes(text: str, rule: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("heart attack six weeks ago", {"recent_mi_stroke"}),
        ("heart attack in 2015", {"old_mi_stroke"}),
        ("a heart attack", {"recent_mi_stroke"}),
        ("had my knee replaced: an operation ten days ago", {"recent_surgery_fresh"}),
        ("a knee operation ten weeks ago", {"recent_surgery"}),
        ("a knee operation in 2010", set()),
        ("malaria once, up north, in 1988", set()),
        ("twee jaar gelede 'n beroerte gehad", {"old_mi_stroke"}),
        ("I had a stent last year in May", {"old_mi_stroke"}),
        ("a small operation on my knee next week", set()),
        ("my period is two weeks late", {"pregnancy_t1"}),
        ("30 weeks pregnant", {"pregnancy_t3"}),
        ("my baby is two weeks old", {"postpartum"}),
    ],
)
def test_time_decides_which_rule_it_is(text: str, rules: set[str]) -> None:
    assert rules_in(f"{text}, my back is stiff") == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("my pressure was 192 over 118", {"bp_crisis", "bp_uncontrolled"}),
        ("bp 165/95", {"bp_uncontrolled"}),
        ("temperature of 38.4", {"fever"}),
        ("my platelets are 32", {"low_platelets_severe", "low_platelets"}),
        ("I'm 72", {"older_well"}),
        ("eighty-one, female", {"older_frail"}),
        ("I am 16 years old", {"minor"}),
        ("my weight is eighty-three", set()),
        ("married for 70 years", set()),
        ("I feel like I'm 12", set()),
        ("BP 115/70", set()),
    ],
)
def test_numbers_say_what_they_measure(text: str, rules: set[str]) -> None:
    assert rules_in(f"{text}, stiff shoulders") == rules


@pytest.mark.parametrize(
    "text",
    [
        "Stopped warfarin two years ago, stiff neck",
        "I pack warfarin and Plavix all day, stiff neck",
        "Could a massage give a person a clot? Stiff neck",
    ],
)
def test_what_is_over_handled_or_wondered_about_is_asked_back(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO
    assert read(text).asks


@pytest.mark.parametrize(
    "text",
    [
        "stopped taking eliquis 3 days ago",
        "I stopped warfarin",
        "used to take Plavix",
        "due to start warfarin on Monday",
        "I stopped smoking in 2015 and take warfarin",
    ],
)
def test_a_medicine_counts_until_it_is_surely_over(text: str) -> None:
    assert concluded(f"{text}, stiff neck").verdict >= Verdict.ASK_DOCTOR_FIRST


@pytest.mark.parametrize(
    "text",
    [
        "I take Mervaquil every morning",
        "on Zorvilax 20 mg",
        "I'm on Zorvilax",
        "my pills are the 20mg one a day",
        "I take some tablets, I don't know what they are called",
    ],
)
def test_a_medicine_that_nobody_knows_leaves_blood_thinners_open(text: str) -> None:
    clearance = concluded(text)
    assert clearance.verdict is Verdict.NO_MASSAGE_NOW
    assert "serious_clotting_illness" in {finding.code for finding in clearance.findings}


def test_a_medicine_with_its_purpose_is_only_asked_about() -> None:
    text = "I take Zorvilax every morning for my thyroid, stiff neck"
    assert concluded(text).verdict is Verdict.GO
    assert asked(text) == {Why.PURPOSE_TOLD}


def test_a_misspelt_medicine_counts_until_it_is_confirmed() -> None:
    reading = read("on xeralto for my rhythm")
    assert [proposal.how for proposal in reading.proposals] == [How.MEDICINE]
    assert [ask.text for ask in reading.asks] == ["Do you mean rivaroxaban (Xarelto)?"]


def test_two_medicines_under_one_rule_count_as_two() -> None:
    assert "dual_antithrombotic" in rules_in("on warfarin and Clexane")


def test_signs_of_different_sentences_count_together() -> None:
    text = "I have a fever. The kids are at school. My back is so sore."
    assert "spinal_infection" in rules_in(text)


def test_a_proposal_tells_its_words_and_how_they_were_read() -> None:
    text = "Hello! I think they said osteoporosis."
    (proposal,) = read(text).proposals
    (quote,) = proposal.quotes
    assert (quote.words, quote.start) == ("osteoporosis", text.index("osteoporosis"))
    assert (proposal.question, proposal.answer) == ("q_bone", ("osteoporosis",))
    assert proposal.how is How.UNSURE
    assert proposal.because == "You wrote “osteoporosis”, and are not sure."


def test_an_allergic_reaction_now_is_an_emergency_though_no_question_leads_to_it() -> None:
    assert rules_in("hives are spreading since the balm and I wheeze") >= {"severe_allergy_now"}


@pytest.mark.parametrize(
    "text",
    [
        "No medicines. I take Eliquis.",
        "I take no medication at all, only Eliquis.",
        "Geen medisyne nie\nEk drink Eliquis",
    ],
)
def test_none_and_some_is_asked_back_and_counts(text: str) -> None:
    reading = read(text)
    asked = "You wrote that there is none, and also “Eliquis”. Which of the two is right?"
    assert [ask.text for ask in reading.asks] == [asked]
    assert [one.answer for one in reading.proposals] == [("anticoagulant",)]


def test_a_none_that_is_about_something_else_is_no_contradiction() -> None:
    assert read("Allergies: none. I take Eliquis.").asks == ()


DENIALS = (
    *("no fever", "i do not smoke", "never had a stroke", "no medicines", "none"),
    *("geen koors nie", "ek rook nie", "ek het nie koors nie", "niks nie", "geen medisyne nie"),
)
SAID = (
    *("i take warfarin", "chest pain since this morning", "numb between the legs since yesterday"),
    *("ek drink warfarin", "borspyn sedert vanoggend", "my been is geswel en warm"),
)


@pytest.mark.parametrize("denial", DENIALS)
@pytest.mark.parametrize("joined", [" ", "\n", ", ", " and ", " maar "])
def test_denying_one_thing_denies_nothing_else(denial: str, joined: str) -> None:
    for said in SAID:
        for text in (f"{denial}{joined}{said}", f"{said}{joined}{denial}"):
            assert concluded(text).verdict >= concluded(said).verdict, text


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("I'm 2 months pregnant", {"pregnancy_t1"}),
        ("ek is 5 maande swanger", {"pregnancy_t2"}),
        ("I'm 2 weeks pregnant", {"pregnancy_t1", "pregnancy_t2", "pregnancy_t3"}),
        ("a few months pregnant", {"pregnancy_t1", "pregnancy_t2", "pregnancy_t3"}),
        ("10 months pregnant", {"pregnancy_t1", "pregnancy_t2", "pregnancy_t3"}),
    ],
)
def test_a_pregnancy_counts_also_where_its_weeks_cannot_be_read(text: str, rules: set[str]) -> None:
    assert rules_in(text) == rules


@pytest.mark.parametrize(
    "text",
    [
        "C h e s t   p a i n, and my back is stiff",
        "My back is stiff. c h e s t p a i n",
        "My back is stiff, c.h.e.s.t p.a.i.n",
        "c-h-e-s-t p-a-i-n and a stiff back",
    ],
)
def test_a_word_spelt_out_letter_by_letter_is_read_as_that_word(text: str) -> None:
    assert "chest_pain" in rules_in(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("My wife can't feel it when she wipes and I want to rub her lower back", "cauda_equina"),
        ("My husband can't feel his bum, can I rub his back?", "cauda_equina"),
        (
            "My mom can't lift her arm since this morning, I want to massage her",
            "progressive_neuro",
        ),
    ],
)
def test_a_sign_told_of_who_is_massaged_counts_as_if_they_told_it(text: str, rule: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I bleed for ages when I cut myself, stiff back", "unexplained_bruising"),
        ("since the birth my back is sore", "postpartum"),
        ("stroke ten years ago and another two weeks ago", "recent_mi_stroke"),
        ("a heart attack in 2010 and another one last month", "recent_mi_stroke"),
        ("'n beroerte tien jaar gelede en nog een twee weke gelede", "recent_mi_stroke"),
        ("blood clot in 2019 that is still there", "known_vte"),
        ("a clot in my lung in 2019, it never dissolved", "known_vte"),
        ("there is a knot in my back that won't go away", "undiagnosed_lump"),
        ("'n knop in my rug wat nie weggaan nie, gaan nie weg nie", "undiagnosed_lump"),
    ],
)
def test_an_old_date_ends_nothing_that_goes_on_or_came_again(text: str, rule: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "had kidney stones in 2010, never again. stiff neck",
        "whiplash in 2012, long gone, stiff neck",
        "sunday roast with the family, stiff neck",
        "knots in my shoulders that won't let go",
    ],
)
def test_what_is_over_or_ordinary_limits_nothing(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO
