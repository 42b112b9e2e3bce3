"""A bad table is refused, with the file, the entry and the reason."""

import shutil
from pathlib import Path

import pytest

from unknot.craft.errors import KnowledgeError
from unknot.craft.knowledge import load
from unknot.craft.knowledge.loading import TABLES, load_from, load_library_from, version_of


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def change(file: Path, old: str, new: str, *, within: str = "") -> None:
    """Replace the first `old`, from the entry with the id `within` on."""
    text = file.read_text(encoding="utf-8")
    start = text.index(f'id = "{within}"') if within else 0
    assert old in text[start:]
    file.write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")


def refusal(tables: Path) -> tuple[str, str, str]:
    with pytest.raises(KnowledgeError) as refused:
        load_library_from(tables, load_from(tables))
    return refused.value.file, refused.value.entry, refused.value.reason


NO_SOURCE_SEEN = "it is marked as checked but names no source that was seen"
NOT_RIGHT = "it is not drawn on the right side (x above 0)"
NOT_A_HALF = "it is not a right half that begins and ends on the axis (x = 0)"


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "reason"),
    [
        (
            "techniques",
            "still_hold",
            '"walton_scale"',
            '"no_such_work"',
            "it names the source “no_such_work”, which does not exist",
        ),
        (
            "rules_adapt",
            "older_frail",
            '"abmp_osteo"',
            '"no_such_work"',
            "it names the source “no_such_work”, which does not exist",
        ),
        (
            "landmarks",
            "c7",
            '"tb_moore"',
            '"tb_more"',
            "it names the source “tb_more”, which does not exist",
        ),
        ("rules_go", "ssri_snri", '["nochaiwong_2021", "ssri_hospitalist"]', "[]", NO_SOURCE_SEEN),
        ("tips", "oil_and_lotion_1", '["aaaai_almond", "peanut_2007"]', "[]", NO_SOURCE_SEEN),
        (
            "claims",
            "it_lowers_cortisol",
            '"moyer_2011"',
            '"moyer"',
            "it names the source “moyer”, which does not exist",
        ),
        (
            "techniques",
            "effleurage",
            "pressure_lay = [1, 3]",
            "pressure_lay = [1, 4]",
            "pressure_lay 1 to 4 is not a range within 0–3",
        ),
        (
            "zones",
            "upper_trapezius_left",
            "max_pressure_lay = 3",
            "max_pressure_lay = 5",
            "max_pressure_lay 5 is not 0–3",
        ),
        (
            "points",
            "blade_inner_low_left",
            "max_pressure_lay = 2",
            "max_pressure_lay = 4",
            "max_pressure_lay 4 is not 0–3",
        ),
        (
            "rules_adapt",
            "scoliosis",
            "max_pressure = 3",
            "max_pressure = -1",
            "max_pressure -1 is not 0–3",
        ),
        (
            "rules_ask_doctor_first",
            "anticoagulant",
            "after_clearance_lay = 2",
            "after_clearance_lay = 4",
            "after_clearance_lay 4 is not 0–3",
        ),
        (
            "no_go",
            "kidney_area",
            "max_pressure = 1",
            "max_pressure = 9",
            "max_pressure 9 is not 0–3",
        ),
        (
            "combinations",
            "bleeding_risks_together",
            "max_pressure = 2",
            "max_pressure = 5",
            "max_pressure 5 is not 0–3",
        ),
        (
            "rules_adapt",
            "acute_strain",
            "max_minutes = 10",
            "max_minutes = 90",
            "max_minutes 90 is not 1–45",
        ),
        (
            "points",
            "top_of_shoulder_left",
            "hold_seconds = [10, 15]",
            "hold_seconds = [10, 90]",
            "hold_seconds 10 to 90 is not a range within 0–30",
        ),
        (
            "pressure",
            "the whole table",
            "level = 4",
            "level = 5",
            "its levels are [0, 1, 2, 3, 5, 5]",
        ),
        (
            "techniques",
            "effleurage",
            'id = "friction"',
            'id = "effleurage"',
            "two entries have this id",
        ),
        (
            "rules_adapt",
            "fever",
            'id = "scoliosis"',
            'id = "fever"',
            "two entries have this id",
        ),
        ("no_go", "sacrum", 'id = "legs"', 'id = "sacrum"', "zones.toml uses this id as well"),
        (
            "points",
            "sacrum",
            'id = "sacrum_palm"',
            'id = "sacrum"',
            "zones.toml uses this id as well",
        ),
        (
            "zones",
            "upper_trapezius_left",
            '"petrissage"',
            '"kneeding"',
            "it names the technique “kneeding”, which does not exist",
        ),
        (
            "points",
            "top_of_shoulder_left",
            'zone = "upper_trapezius"',
            'zone = "elbow"',
            "it names the zone family “elbow”, which does not exist",
        ),
        (
            "questions",
            "q_ces",
            '["cauda_equina"]',
            '["cauda"]',
            "it names the rule “cauda”, which does not exist",
        ),
        (
            "combinations",
            "bleeding_risks_together",
            '"nsaid_regular"',
            '"nsaids"',
            "it names the rule “nsaids”, which does not exist",
        ),
        (
            "medicines",
            "b01aa03",
            'rule = "anticoagulant"',
            'rule = "thinner"',
            "it names the rule “thinner”, which does not exist",
        ),
        (
            "no_go",
            "legs",
            'name = "Legs"',
            'name = "Legs"\ncolour = "red"',
            "Object contains unknown field `colour`",
        ),
        (
            "contacts",
            "call_112",
            'number = "112"',
            "number = 112",
            "Expected `str`, got `int` - at `$.number`",
        ),
        (
            "stretches",
            "cat_cow",
            'grade = "B"',
            'grade = "F"',
            "Invalid enum value 'F' - at `$.grade`",
        ),
        (
            "measures",
            "pgic",
            'name = "Global',
            'nama = "Global',
            "Object contains unknown field `nama`",
        ),
        (
            "wording",
            "wording",
            "summary =",
            "samary =",
            "Object contains unknown field `samary`",
        ),
    ],
)
def test_a_bad_entry_is_refused(
    tables: Path, file: str, entry: str, old: str, new: str, reason: str
) -> None:
    family = entry.removesuffix("_left")
    named = f'id = "{family}"' in (tables / f"{file}.toml").read_text(encoding="utf-8")
    change(tables / f"{file}.toml", old, new, within=family if named and "id =" not in old else "")
    assert refusal(tables) == (f"{file}.toml", entry, reason)


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "reason"),
    [
        (
            "zones",
            "upper_trapezius_right",
            "[0.078, 0.836], [0.16, 0.851]",
            "[0.16, 0.851], [0.078, 0.836]",
            "its polygon crosses or touches itself",
        ),
        (
            "zones",
            "gluteal_top_right",
            "[0.275, 0.15], [0.31, 0.174]",
            "[0.275, 0.15], [0.275, 0.15]",
            "its polygon crosses or touches itself",
        ),
        (
            "zones",
            "gluteal_top_right",
            "[0.57, 0.18]",
            "[0.57, 1.8]",
            "the place (0.57, 1.8) is not on the back",
        ),
        ("zones", "interscapular", "[0.162, 0.784]", "[-0.162, 0.784]", NOT_RIGHT),
        ("zones", "sacrum", "[0, 0.122]", "[0.01, 0.122]", NOT_A_HALF),
        ("zones", "sacrum", "sided = false", "sided = true", NOT_RIGHT),
        (
            "zones",
            "sacrum",
            "sided = false",
            'sided = "no"',
            "Expected `bool`, got `str` - at `$.sided`",
        ),
        (
            "zones",
            "interscapular",
            "[0.162, 0.784]",
            '"the spine"',
            "Expected `array`, got `str` - at `$.polygon[0]`",
        ),
        (
            "zones",
            "interscapular",
            "[0.162, 0.784]",
            "[0.162, 0.784, 0.1]",
            "Expected `array` of length 2, got 3 - at `$.polygon[0]`",
        ),
        ("no_go", "floating_ribs", "[0.6, 0.342]", "[-0.6, 0.342]", NOT_RIGHT),
        (
            "no_go",
            "kidney_area",
            "[0.26, 0.47], [0.48, 0.47]",
            "[0.48, 0.47], [0.26, 0.47]",
            "its polygon crosses or touches itself",
        ),
        ("points", "mid_back_side", "[0.16, 0.53]", "[0, 0.53]", NOT_RIGHT),
        (
            "points",
            "mid_back_side_left",
            "[0.16, 0.53]",
            "[0.06, 0.53]",
            "it does not lie in erector_thoracic_left",
        ),
        (
            "points",
            "sacrum_palm_left",
            "[0.11, 0.088]",
            "[0.05, 0.088]",
            "it lies on spinous_processes, where nothing presses",
        ),
        (
            "landmarks",
            "psis_dimples",
            "[-0.19, 0.085]",
            "[-0.18, 0.085]",
            "its left and right places are not mirrored",
        ),
    ],
)
def test_a_wrong_drawing_is_refused(
    tables: Path, file: str, entry: str, old: str, new: str, reason: str
) -> None:
    family = entry.removesuffix("_left").removesuffix("_right")
    change(tables / f"{file}.toml", old, new, within=family)
    assert refusal(tables) == (f"{file}.toml", entry, reason)


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "reason"),
    [
        (
            "rules_emergency",
            "chest_pain",
            'urgency = "immediate"\n',
            "",
            "it is an emergency but does not say what to do",
        ),
        (
            "rules_no_massage_now",
            "osteomyelitis",
            'hold_off = { agreed_by = "the infection specialist" }\n',
            "",
            "it does not say how soon, or until when",
        ),
        (
            "rules_no_massage_now",
            "osteomyelitis",
            '{ agreed_by = "the infection specialist" }',
            "{}",
            "it waits for nothing",
        ),
        (
            "rules_adapt",
            "open_wound_bruise",
            ", area_only = true",
            "",
            "it waits for all of the back, yet may lead to a plan",
        ),
        (
            "rules_ask_doctor_first",
            "spinal_injection",
            'keep_clear = ["the place of the injection"]\n',
            "",
            "it waits for all of the back, yet may lead to a plan",
        ),
        (
            "rules_ask_doctor_first",
            "anticoagulant",
            "max_pressure = 1, techniques",
            "max_pressure = 2, techniques",
            "the interim's max_pressure 2 is not 0–1",
        ),
        (
            "rules_ask_doctor_first",
            "anticoagulant",
            '"suspected_dvt"',
            '"dvt"',
            "it names the rule “dvt”, which does not exist",
        ),
        (
            "rules_adapt",
            "glaucoma_eye_surgery",
            'positions = ["astride_chair", "side_lying_left", "side_lying_right"]',
            "positions = []",
            "it leaves no position",
        ),
        (
            "rules_adapt",
            "scoliosis",
            'outcome = "adapt"',
            'outcome = "go"',
            "its outcome is “go”",
        ),
        (
            "rules_ask_doctor_first",
            "vertebral_fracture_healed",
            'derived_from = "vertebral_fracture"',
            'derived_from = "fracture"',
            "it names the rule “fracture”, which does not exist",
        ),
        (
            "rules_go",
            "simple_back_pain",
            'basis = "guideline"',
            'basis = "guideline"\nnot_asked = "no need"',
            "it is asked, yet it has not_asked",
        ),
        (
            "combinations",
            "two_blood_thinners",
            "least = 2",
            "least = 4",
            "least 4 is not 1–3",
        ),
        ("questions", "q_ces", '["cauda_equina"]', "[]", "a yes leads to no rule"),
    ],
)
def test_a_caution_that_could_not_do_what_it_says_is_refused(
    tables: Path, file: str, entry: str, old: str, new: str, reason: str
) -> None:
    change(tables / f"{file}.toml", old, new, within=entry)
    assert refusal(tables) == (f"{file}.toml", entry, reason)


@pytest.mark.parametrize(
    ("rule", "withheld", "refused"),
    [
        ("port_central_line", '"tapotement", ', ("techniques.toml", "tapotement")),
        ("dizzy_low_bp", '"vibration"', ("techniques.toml", "vibration")),
        ("low_dose_aspirin", '"static_pressure", ', ("techniques.toml", "static_pressure")),
        ("dizzy_low_bp", '"neck_base"', ("points.toml", "skull_base_left")),
    ],
)
def test_a_rule_has_to_leave_out_what_a_technique_or_point_leaves_out_with_it(
    tables: Path, rule: str, withheld: str, refused: tuple[str, str]
) -> None:
    change(tables / "rules_adapt.toml", withheld, "", within=rule)
    reason = f"the rule “{rule}” does not leave it out, as its cautions ask"
    assert refusal(tables) == (*refused, reason)


def test_a_rule_that_no_question_leads_to_is_refused(tables: Path) -> None:
    change(tables / "questions.toml", 'yes_to = ["cauda_equina"]', 'yes_to = ["progressive_neuro"]')
    reason = "no question leads to this rule"
    assert refusal(tables) == ("questions.toml", "cauda_equina", reason)


@pytest.mark.parametrize("name", [file.name for file in sorted(TABLES.glob("*.toml"))])
def test_a_missing_table_is_refused(tables: Path, name: str) -> None:
    (tables / name).unlink()
    assert refusal(tables) == (name, "the whole table", "it cannot be read")


@pytest.mark.parametrize("name", [file.name for file in sorted(TABLES.glob("*.toml"))])
def test_a_broken_table_is_refused(tables: Path, name: str) -> None:
    (tables / name).write_text("[[entries", encoding="utf-8")
    file, entry, reason = refusal(tables)
    assert (file, entry) == (name, "the whole table")
    assert reason.startswith("it is not TOML: ")


@pytest.mark.parametrize("text", ["", "rules = 1", "rules = [1, 2]"])
def test_a_table_without_entries_is_refused(tables: Path, text: str) -> None:
    (tables / "rules_go.toml").write_text(text, encoding="utf-8")
    assert refusal(tables) == ("rules_go.toml", "the whole table", "it holds no [[rules]]")


def test_an_entry_under_a_misspelt_heading_is_never_passed_over(tables: Path) -> None:
    change(tables / "rules_adapt.toml", "[[rules]]", "[[rule]]")
    reason = "only [[rules]] belongs in this table"
    assert refusal(tables) == ("rules_adapt.toml", "rule", reason)


def test_the_version_names_what_the_tables_say(tables: Path) -> None:
    before = version_of(tables)
    assert before == load().version
    change(tables / "tips.toml", "[[tips]]", "# a remark\n[[tips]]")
    assert version_of(tables) != before
