"""Medicines: what somebody wrote is recognised, asked back where unsure, and never ignored."""

from unknot.craft.screening.medicines.answering import proposed_answers, with_medicines
from unknot.craft.screening.medicines.inquiring import inquiries_about, still_open
from unknot.craft.screening.medicines.inquiry import Inquiry
from unknot.craft.screening.medicines.recognised import Match, Mention, Recognised
from unknot.craft.screening.medicines.recognising import (
    none_beside_a_tick,
    recognise,
    recognise_each,
)
from unknot.craft.screening.medicines.reporting import EntryReport, FoundReport, report
from unknot.craft.screening.medicines.settling import settled
from unknot.craft.screening.medicines.suggesting import Suggestion, suggest
from unknot.craft.screening.medicines.words import LOST

__all__ = [
    "LOST",
    "EntryReport",
    "FoundReport",
    "Inquiry",
    "Match",
    "Mention",
    "Recognised",
    "Suggestion",
    "inquiries_about",
    "none_beside_a_tick",
    "proposed_answers",
    "recognise",
    "recognise_each",
    "report",
    "settled",
    "still_open",
    "suggest",
    "with_medicines",
]
