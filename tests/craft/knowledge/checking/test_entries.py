"""An entry that names what does not exist, or leaves its range, is refused."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal

NO_SOURCE_SEEN = "it is marked as checked but names no source that was seen"


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
            "zones",
            "interscapular_left",
            'name = "Between spine and blade"\n',
            "",
            "Object missing required field `name`",
        ),
        (
            "points",
            "an entry without id",
            'id = "hip_rim"\n',
            "",
            "Expected `str`, got `null` - at `$.family`",
        ),
        (
            "urgency",
            "routine",
            'id = "same_day"\nmeaning = "Doctor, clinic or emergency unit today"\n',
            'id = "routine"\nmeaning = "Some time"\n',
            "two entries have this id",
        ),
        (
            "wording",
            "E",
            'E = "Tradition or teaching only"',
            "",
            "this grade of evidence has no meaning",
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
