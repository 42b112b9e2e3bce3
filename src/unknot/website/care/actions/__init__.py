"""What people do in care: tell, agree on an approach, become a client, consent."""

from unknot.website.care.actions.agreeing import (
    ChangedMeanwhile,
    agree,
    reopen,
    settle_on,
    write_version,
)
from unknot.website.care.actions.clients import client_for, record_consents, remember_language
from unknot.website.care.actions.copying import for_another
from unknot.website.care.actions.health import mark_open, take_in
from unknot.website.care.actions.hearing import go_on_with, hear, hear_again, know_who_told, resume
from unknot.website.care.actions.keeping import keep_safety
from unknot.website.care.actions.letting_go import ask_again, forget, let_go_of_what_is_over
from unknot.website.care.actions.recording import (
    record_asking,
    record_mistake,
    record_said,
    withdraw_said,
)

__all__ = [
    "ChangedMeanwhile",
    "agree",
    "ask_again",
    "client_for",
    "for_another",
    "forget",
    "go_on_with",
    "hear",
    "hear_again",
    "keep_safety",
    "know_who_told",
    "let_go_of_what_is_over",
    "mark_open",
    "record_asking",
    "record_consents",
    "record_mistake",
    "record_said",
    "remember_language",
    "reopen",
    "resume",
    "settle_on",
    "take_in",
    "withdraw_said",
    "write_version",
]
