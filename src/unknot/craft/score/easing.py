"""Easing: what a stroke becomes, level by level, when people ask for less."""

from collections.abc import Iterator

from msgspec.structs import replace

from unknot.craft.knowledge import Technique
from unknot.craft.score.events import Gentler
from unknot.craft.score.forms import Form, Places, form_of
from unknot.craft.score.ground import spots
from unknot.craft.score.lines import sides_of

TO_GLIDING = ("effleurage", 1)
TO_RESTING = ("still_hold", 0)


def gentler_forms(form: Form, ms: int) -> tuple[Gentler, ...]:
    """List the gentler forms: less pressure first, then light gliding, then resting hands."""
    return (*_softer(form, ms), *_other_techniques(form, ms))


def _softer(form: Form, ms: int) -> Iterator[Gentler]:
    """Less pressure with the same gesture, down to the least that the technique has."""
    least = form.technique.pressure_lay[0]
    for pressure in range(form.pressure - 1, least - 1, -1):
        softer = _with_pressure(form, pressure)
        hands = softer.paced(ms)
        yield Gentler(
            technique=form.technique.id,
            pressure=pressure,
            cycles=softer.cycles(ms),
            hands=() if hands == form.paced(ms) else hands,
            taps=form.taps,
        )


def _with_pressure(form: Form, pressure: int) -> Form:
    if form.technique.gesture == "glide":
        return form_of(form.technique, form.zones, form.places, pressure, form.setting)
    return replace(form, pressure=pressure)


def _other_techniques(form: Form, ms: int) -> Iterator[Gentler]:
    """Fall back to gliding and to rest, where those are allowed in this place."""
    for name, pressure in (TO_GLIDING, TO_RESTING):
        technique = form.setting.knowledge.techniques[name]
        if pressure >= form.pressure or not _possible(technique, form):
            continue
        other = form_of(technique, form.zones, _middles(form), pressure, form.setting)
        if other.hands:
            yield Gentler(
                technique=name,
                pressure=pressure,
                cycles=other.cycles(ms),
                hands=other.paced(ms),
                taps=other.taps,
            )


def _possible(technique: Technique, form: Form) -> bool:
    """Say whether the same people could do it in the same place."""
    reached = not form.setting.alone or all(
        zone.family in technique.self_zones for zone in form.zones
    )
    return (
        technique.id != form.technique.id
        and technique.id not in form.setting.withheld
        and all(technique.suits(zone) for zone in form.zones)
        and reached
    )


def _middles(form: Form) -> Places:
    """Give the places of the form, or the middle of its first zones, where hands could rest."""
    if form.places.by_side:
        return form.places
    family = form.zones[0].family
    found = {
        side: place
        for zone in form.zones
        if zone.family == family
        for side in sides_of(zone)
        for place in spots(zone, side, 1, (0.0, 0.0), form.setting.knowledge)
    }
    return Places(by_side=found)
