"""Speaking: the language in which a command answers."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from unknot.craft.knowledge import Knowledge, Library
    from unknot.craft.language import Speech

CHOSEN = "unknot.language"
HELP = "In which language: en, or af for Afrikaans."


def language_option(command: "Callable[..., None]") -> "Callable[..., None]":
    """Take the language to answer in; commands ask for what they need with `known`."""
    option = click.option(
        "--language", metavar="CODE", expose_value=False, callback=_remember, help=HELP
    )
    return option(command)


def _remember(context: click.Context, _parameter: click.Parameter, language: str | None) -> None:
    context.meta[CHOSEN] = language or ""


def chosen_language() -> str:
    """Give the language that was asked for; empty where none was."""
    context = click.get_current_context(silent=True)
    return str(context.meta.get(CHOSEN, "")) if context else ""


def speech() -> "Speech":
    """Give how sentences are said in it; in English where it is a language of nobody."""
    from unknot.craft.language import ENGLISH, NAMES, speech_in

    chosen = chosen_language()
    return speech_in(chosen if chosen in NAMES else ENGLISH)


def say(english: str, /, **filled: object) -> str:
    """Say a sentence in the language that was asked for."""
    return speech().phrased(english, **filled)


def refused(sentence: str) -> str:
    """Say that something cannot be used, and why."""
    return say("Error: {what}", what=say(sentence))


def warned(sentence: str) -> str:
    """Say what keeps people safe, with its English beside where nobody has reviewed the words."""
    from unknot.craft.language import guarded

    return guarded(say(sentence))


def known(otherwise: str = "en") -> "Knowledge":
    """Give the knowledge in the language that was asked for."""
    from unknot.craft.knowledge import load

    return load(chosen_language() or otherwise)


def library(otherwise: str = "en") -> "Library":
    """Give the larger tables in the language that was asked for."""
    from unknot.craft.knowledge import load_library

    return load_library(chosen_language() or otherwise)
