"""What a sheet says in its own words, around what its score says."""

from unknot.craft.language import to_say

TITLE = to_say("A back massage of {minutes} minutes")
PAGE = to_say("{page} of {of}")
COMPANY = to_say(
    {"partner": "With someone who helps, {position}.", "alone": "On your own, {position}."}
)
WORDS = to_say(
    {
        "before": "Before you begin",
        "steps": "Step by step",
        "heed": "Keep in mind",
    }
)
LIMITED = to_say("Written within these limits: {limits}.")
UNPRINTED = to_say(
    "A “□” on this sheet stands for letters that we cannot print. Write them in by hand before"
    " you use it."
)
BEATS = to_say(
    {
        "glide": "glides",
        "knead": "squeezes",
        "circle": "circles",
        "tap": "taps",
        "shake": "rocks",
        "feather": "brushes",
    }
)
A_MINUTE = to_say("about {count} {beats} a minute")
EACH_HELD = to_say("{seconds} s on each")
PICTURED = to_say("A back from behind, marked at the place: {places}. {way}")
WAY = to_say("Dots and arrows show the way of the hands.")
SPOTS = to_say("Rings show where the hands stay.")

NOTE_TITLE = to_say("May this person have a gentle back massage?")
NOTE_WORDS = to_say(
    {
        "name": "Name",
        "date": "Date",
        "asking": "What needs your word",
        "unsure": "Not sure:",
        "written": "Written as:",
        "why": "Why we ask:",
        "unchecked": "Still to be checked by a person.",
        "medicine": "Medicine, dose, since when, for what",
        "planned": "What is planned, for comfort only",
        "questions": "Please tell us",
        "limits": "Limits, or why not",
        "signature": "Signature",
        "who": "Doctor, pharmacist or midwife; date",
        "kept": "The person types in what you answer, and the plan stays within it. "
        "This sheet is theirs. No medicine is stopped or skipped for a massage.",
    }
)
BESIDES = to_say("Told us as well: {besides}.")
MEANWHILE = to_say("Until you answer")
ANSWERS = to_say(("Yes, as planned", "Yes, with these limits", "No"))
