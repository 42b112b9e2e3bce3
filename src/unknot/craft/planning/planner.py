"""From a wish and a clearance to a routine, the same one every time."""

from msgspec.structs import replace

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.planning.candidates import candidates
from unknot.craft.planning.editing import apply_edits, swaps_of
from unknot.craft.planning.fitting import Taken, fit
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.framing import check_wish, frame_for
from unknot.craft.planning.missing import missing
from unknot.craft.planning.offers import Offer
from unknot.craft.planning.permission import limits_for, watch_hours_for
from unknot.craft.planning.presets import before, classic, no_classic
from unknot.craft.planning.reasons import in_words, reasons_for
from unknot.craft.planning.routine import GaveWay, Phase, Routine, Step
from unknot.craft.planning.vessel import GRAIN_SECONDS
from unknot.craft.planning.wish import Preset, Wish
from unknot.craft.screening import Clearance

PHASES = tuple(Phase)
NOTHING_LEFT = to_say("A change would have left nothing to do; it was not made.")
NOTHING_FITS = to_say("Nothing can be planned within these wishes today.")
LEAVE_LESS_OUT = to_say("Leave fewer places out, or choose another way to lie or sit.")


def plan(
    wish: Wish, clearance: Clearance, knowledge: Knowledge, *, interim: bool = False
) -> Routine:
    """Plan the routine that comes nearest to the wish inside the clearance.

    `interim` asks for the gentler plan that some findings allow until a doctor was asked.
    Raises Withheld where the clearance allows none, InputError for a wish that makes no sense.
    """
    check_wish(wish, knowledge)
    limits = limits_for(clearance, knowledge, interim=interim)
    frame, gave_way = frame_for(wish, limits, knowledge)
    offered = classic(frame) if wish.preset is Preset.CLASSIC else candidates(frame)
    kept, refused = apply_edits(offered, frame)
    taken, minutes, shortened = fit(kept, frame)
    if not taken:
        return _plan_less(wish, clearance, knowledge, interim=interim)
    return Routine(
        minutes=minutes,
        aim=wish.aim,
        company=wish.company,
        position=frame.position,
        limits=frame.limits,
        steps=_steps(taken, kept, frame),
        gave_way=(*gave_way, *refused, *shortened, *missing(taken, frame)),
        knowledge_version=knowledge.version,
        before=before(frame),
        watch_hours=watch_hours_for(clearance, knowledge),
    )


def _plan_less(wish: Wish, clearance: Clearance, knowledge: Knowledge, *, interim: bool) -> Routine:
    """Plan without the order that was asked for, or without the last change; raises Withheld."""
    say = knowledge.phrased
    if wish.preset is not None:
        less, gave_way = replace(wish, preset=None), no_classic(knowledge)
    elif wish.edits:
        less = replace(wish, edits=wish.edits[:-1])
        gave_way = GaveWay("nothing_left", say(NOTHING_LEFT))
    else:
        raise Withheld(say(NOTHING_FITS), (say(LEAVE_LESS_OUT),))
    nearest = plan(less, clearance, knowledge, interim=interim)
    return replace(nearest, gave_way=(gave_way, *nearest.gave_way))


def _steps(taken: Taken, kept: tuple[Offer, ...], frame: Frame) -> tuple[Step, ...]:
    ordered = sorted(taken, key=lambda pair: PHASES.index(pair[0].phase))
    return tuple(
        _step(one, seconds, swaps_of(one, kept, frame), frame, first=number == 0)
        for number, (one, seconds) in enumerate(ordered)
    )


def _step(one: Offer, seconds: int, swaps: tuple[str, ...], frame: Frame, *, first: bool) -> Step:
    codes = reasons_for(one, frame)
    return Step(
        key=one.key,
        phase=one.phase,
        technique=one.technique,
        zone=one.zone,
        zones=one.zones,
        seconds=seconds,
        transition_seconds=0 if first else GRAIN_SECONDS,
        pressure=one.pressure,
        tool=one.tool,
        why=codes,
        why_text=in_words(codes, frame.knowledge),
        points=one.points,
        least_seconds=one.dose[0],
        most_seconds=one.dose[1],
        swaps=swaps,
    )
