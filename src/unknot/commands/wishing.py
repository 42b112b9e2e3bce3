"""Wishing: the options that say what is hoped for, and how they become a routine."""

from typing import IO, TYPE_CHECKING, Any, Final

import click

from unknot.commands.asking import HOW_TO_ANSWER, answers_option, clearance_of, leave_out_option
from unknot.commands.speaking import known

if TYPE_CHECKING:
    from collections.abc import Callable

    from unknot.craft.planning import Routine, Soreness, Wish
    from unknot.craft.screening import Clearance, Places

WISHES: Final = (
    click.option("--minutes", type=int, default=20, show_default=True, help="How long: 5 to 45."),
    click.option("--aim", default="relief", show_default=True, help="relief, calm or wake."),
    click.option(
        "--sore",
        multiple=True,
        metavar="ZONE[:LEVEL]",
        help="Where it aches; level 2 is worse than 1. May be repeated.",
    ),
    click.option("--company", default="partner", show_default=True, help="partner or alone."),
    click.option(
        "--position",
        default="face_down",
        show_default=True,
        help="face_down, astride_chair, side_lying_left or side_lying_right.",
    ),
    click.option("--pressure", type=int, help="How firm you like it, 0 to 3."),
    click.option("--preset", help="classic, for the seven classic steps."),
    click.option("--first", is_flag=True, help="A first session: at most 20 minutes, lighter."),
    click.option("--no-points", is_flag=True, help="Leave pressure points out."),
    leave_out_option,
    click.option(
        "--agree",
        multiple=True,
        metavar="ZONE",
        help="A zone that is only worked when both agreed to it. May be repeated.",
    ),
    click.option(
        "--interim", is_flag=True, help="What may be done meanwhile, until a doctor was asked."
    ),
)


def wish_options(command: "Callable[..., None]") -> "Callable[..., None]":
    """Take everything that can be wished for."""
    for option in reversed(WISHES):
        command = option(command)
    return answers_option(command)


def planned(
    wished: dict[str, Any], answers: IO[bytes] | None, *, interim: bool
) -> "tuple[Routine, Clearance]":
    """Plan what was wished for, within what the answers allow."""
    from unknot.craft.errors import Withheld
    from unknot.craft.planning import plan
    from unknot.craft.screening import places_in, zones_pointed_out
    from unknot.craft.sentences import to_tell

    clearance = clearance_of(answers)
    places = places_in(wished["leave_out"], clearance, known())
    wished = wished | {"leave_out": zones_pointed_out(places)}
    try:
        routine = plan(_wish(wished), clearance, known(), interim=interim)
        _check_pointed_out(clearance, places)
        return routine, clearance
    except Withheld as withheld:
        hints = [to_tell(HOW_TO_ANSWER)] if clearance.unanswered else []
        if clearance.interim is not None and not interim:
            hints.append(to_tell("With --interim: what may be done meanwhile."))
        raise Withheld(str(withheld), (*withheld.reasons, *hints)) from withheld


def _check_pointed_out(clearance: "Clearance", said: "Places") -> None:
    """Refuse to plan until the person has pointed out what only they can know."""
    from unknot.craft.errors import InputError
    from unknot.craft.screening import ELSEWHERE, still_to_point_out
    from unknot.craft.sentences import to_tell
    from unknot.craft.shaping import joined

    for code in still_to_point_out(clearance, said, known()):
        places = joined(", ", *known().rules[code].keep_clear)
        raise InputError(
            to_tell(
                "Where is it? Keep clear of: {places} ({code})."
                " The plan cannot know where that is.",
                places=places,
                code=code,
            ),
            accepted=to_tell(
                "--leave-out {code}:ZONE for each place, or --leave-out {code}:{elsewhere} if it is"
                " not on the back",
                code=code,
                elsewhere=ELSEWHERE,
            ),
        )


def _wish(wished: dict[str, Any]) -> "Wish":
    from unknot.craft.planning import Aim, Company, Preset, Wish
    from unknot.craft.screening import Position

    return Wish(
        minutes=wished["minutes"],
        aim=_one_of(Aim, "aim", wished["aim"]),
        sore=tuple(map(_soreness, wished["sore"])),
        company=_one_of(Company, "company", wished["company"]),
        position=_one_of(Position, "position", wished["position"]),
        first_session=wished["first"],
        pressure_liked=wished["pressure"],
        points=not wished["no_points"],
        leave_out=wished["leave_out"],
        agreed_zones=wished["agree"],
        preset=None if wished["preset"] is None else _one_of(Preset, "preset", wished["preset"]),
    )


def _one_of(kind: Any, what: str, word: str) -> Any:  # noqa: ANN401 - any enumeration
    from unknot.craft.errors import InputError
    from unknot.craft.sentences import to_tell
    from unknot.craft.spelling import did_you_mean, shown

    try:
        return kind(word)
    except ValueError:
        sentence = to_tell(
            "“{word}” is no {option} we know.{meant}",
            word=shown(word),
            option=what,
            meant=did_you_mean(word, kind),
        )
        raise InputError(sentence, accepted=", ".join(kind)) from None


def _soreness(text: str) -> "Soreness":
    from unknot.craft.errors import InputError
    from unknot.craft.planning import Soreness
    from unknot.craft.sentences import to_tell
    from unknot.craft.spelling import shown

    zone, colon, level = text.partition(":")
    if colon and level not in ("1", "2"):
        raise InputError(
            to_tell("“{zone}” has no level we know.", zone=shown(text)),
            accepted=to_tell("ZONE, ZONE:1 or ZONE:2"),
        )
    return Soreness(zone=zone, level=int(level or 1))
