"""Medicines: what somebody wrote is recognised, asked back where unsure, and never ignored."""

from unknot.craft.screening.medicines.answering import proposed_answers, with_medicines
from unknot.craft.screening.medicines.recognised import Ask, Match, Mention, Recognised
from unknot.craft.screening.medicines.recognising import recognise
from unknot.craft.screening.medicines.reporting import EntryReport, FoundReport, report
from unknot.craft.screening.medicines.suggesting import Suggestion, suggest

__all__ = [
    "Ask",
    "EntryReport",
    "FoundReport",
    "Match",
    "Mention",
    "Recognised",
    "Suggestion",
    "proposed_answers",
    "recognise",
    "report",
    "suggest",
    "with_medicines",
]
