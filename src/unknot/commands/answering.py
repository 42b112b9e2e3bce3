"""Answering: what is asked in the terminal, in the language that was asked for."""

import click

from unknot.commands.speaking import say


def is_yes(question: str) -> bool:
    """Ask until the answer is a yes or a no, in English as well; nothing typed is a no."""
    yes, no = say("yes"), say("no")
    meant = {"y": True, "yes": True, "n": False, "no": False}
    meant |= {yes: True, yes[:1]: True, no: False, no[:1]: False}

    def understood(said: str) -> bool:
        answer = meant.get(said.strip().casefold())
        if answer is None:
            raise click.UsageError(say("Please answer with yes or no."))
        return answer

    answered: bool = click.prompt(
        f"{question} [{yes}/{no}]", default=no, show_default=False, value_proc=understood
    )
    return answered
