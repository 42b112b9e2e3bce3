"""Asks in the terminal what opens a practice: each answer is checked at once, and asked again.

Django has to be set up before this is imported.
"""

from collections.abc import Mapping

import click
from django.core.exceptions import ValidationError

from unknot.commands.answering import is_yes
from unknot.commands.speaking import say
from unknot.website.office.forms.fresh import NewPracticeForm
from unknot.website.practice.towns import find_town

Given = Mapping[str, str | bool | None]


def asked(given: Given, questions: Mapping[str, str]) -> dict[str, str | bool | None]:
    """Give what is given, with an answer to each question that it leaves open.

    Whoever is asked anything is asked for street, telephone and visits at home as well.
    """
    answers = dict(given)
    still_open = [name for name in questions if answers[name] is None]
    for name in still_open:
        answers[name] = _ask(name, say(questions[name]), _proposed().get(name))
        if name == "place":
            answers |= _where(str(answers[name]), answers)
    if still_open and answers["address"] is None:
        question = say("Street and number of your room (may be empty)")
        answers["address"] = _ask("address", question, "")
    if still_open and answers["telephone"] is None:
        question = say("Telephone, also for WhatsApp (may be empty)")
        answers["telephone"] = _ask("telephone", question, "")
    if still_open and not answers["visits_homes"]:
        answers["visits_homes"] = is_yes(say("Do you visit people in that town at home?"))
    return answers


def _proposed() -> dict[str, str]:
    return {
        "place": "Kleinmond",
        "hours": "08:00-12:00, 13:00-17:00",
        "modality": say("Relaxing back massage"),
        "minutes": "60",
        "price": "600",
    }


def _where(place: str, answers: Given) -> dict[str, str]:
    """Ask where a town is that nobody knows."""
    if find_town(place) is not None or answers["latitude"] is not None:
        return {}
    click.echo(say("We do not know where this is; a map on your phone shows both numbers."))
    return {
        "latitude": _ask("latitude", say("Its latitude; south is negative"), None),
        "longitude": _ask("longitude", say("Its longitude; west is negative"), None),
    }


def _ask(name: str, question: str, proposed: str | None) -> str:
    """Ask until the answer makes sense, as the form on the website has it."""
    field = NewPracticeForm.base_fields[name]

    def checked(said: str) -> str:
        try:
            field.clean(said)
        except ValidationError as error:
            raise click.UsageError(str(error.messages[0])) from error
        return said

    answer: str = click.prompt(
        question, default=proposed, show_default=bool(proposed), value_proc=checked
    )
    return answer
