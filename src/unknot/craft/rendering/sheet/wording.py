"""What a sheet says in its own words, around what its score says."""

TITLE = "A back massage of {minutes} minutes"
PAGE = "{page} of {of}"
COMPANY = {"partner": "With someone who helps", "alone": "On your own"}
WORDS = {
    "before": "Before you begin",
    "steps": "Step by step",
    "stop": "Stop at once for",
    "heed": "Keep in mind",
}
STOP_WORD = "The word “{word}” ends everything at once."
EMERGENCY = "In an emergency call {number}."
LIMITED = "Written within these limits: {limits}."
BEATS = {
    "glide": "glides",
    "knead": "squeezes",
    "circle": "circles",
    "tap": "taps",
    "shake": "rocks",
    "feather": "brushes",
}
A_MINUTE = "about {count} {beats} a minute"
EACH_HELD = "{seconds} s on each"
PICTURED = "A back from behind, marked at the place: {places}. {way}"
WAY = "Dots and arrows show the way of the hands."
SPOTS = "Rings show where the hands stay."

WATCH_TITLE = "Look for bruises for {hours} hours after the massage"
WATCH_WORDS = {
    "ended": "The massage ended on (day and time)",
    "count": "The hours count from its end, not from the day of this sheet. Look at the skin once "
    "on each day until they are over.",
    "emergency": "Call {number} at once for",
    "same_day": "Not so urgent, and still the same day",
}

NOTE_TITLE = "May this person have a gentle back massage?"
NOTE_WORDS = {
    "name": "Name",
    "date": "Date",
    "asking": "What needs your word",
    "unsure": "Not sure:",
    "written": "Written as:",
    "why": "Why we ask:",
    "rests": "This rests on {on}.",
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
BESIDES = "Told us as well: {besides}."
MEANWHILE = "Until you answer"
ANSWERS = ("Yes, as planned", "Yes, with these limits", "No")
