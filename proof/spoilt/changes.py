"""Changes that spoil a stroke."""

from collections.abc import Callable

from msgspec.structs import replace

from unknot.craft.score.events import Gentler, Hand, HandPath, Stroke, Waypoint

Change = Callable[[Stroke], Stroke]


def parts(**changed: object) -> Change:
    """Change parts of a stroke."""
    return lambda stroke: replace(stroke, **changed)


def easing_to(**changed: object) -> Change:
    """Change the first gentler form."""

    def change(stroke: Stroke) -> Stroke:
        first: Gentler = replace(stroke.gentler[0], **changed)
        return replace(stroke, gentler=(first, *stroke.gentler[1:]))

    return change


def moved(x: float, y: float, hand: int = 0) -> Change:
    """Move one hand of a stroke, so that its first place comes to lie here."""

    def change(stroke: Stroke) -> Stroke:
        first = stroke.hands[hand].waypoints[0]
        dx, dy = x - first.x, y - first.y
        return _path(stroke, lambda one: replace(one, x=one.x + dx, y=one.y + dy), hand)

    return change


def weighing(weight: int) -> Change:
    """Put a weight on the whole way of the first hand."""
    return lambda stroke: _path(stroke, lambda one: replace(one, weight=weight))


def at_once(stroke: Stroke) -> Stroke:
    """Take no time for the whole way."""
    at = stroke.hands[0].waypoints[0].at_permille
    return _path(stroke, lambda one: replace(one, at_permille=at))


def without_time_to_return(stroke: Stroke) -> Stroke:
    """Spread the way over all of the cycle, so that no time is left for the way back."""
    last = len(stroke.hands[0].waypoints) - 1
    places = iter(range(last + 1))
    return _path(stroke, lambda one: replace(one, at_permille=1000 * next(places) // last))


def jumping(stroke: Stroke) -> Stroke:
    """Let a hand end elsewhere than where it began."""
    path = stroke.hands[0]
    last = path.waypoints[-1]
    return _hand(stroke, replace(path, waypoints=(*path.waypoints[:-1], replace(last, y=0.5))))


def without_way(stroke: Stroke) -> Stroke:
    """Leave of a path no more than where it begins."""
    path = stroke.hands[0]
    return _hand(stroke, replace(path, waypoints=path.waypoints[:1]))


def resting_on(x: float, y: float, weight: int) -> Change:
    """Rest a hand in one place, with this share of the pressure."""

    def change(stroke: Stroke) -> Stroke:
        places = (Waypoint(0, x, y, weight), Waypoint(1000, x, y, weight))
        return _hand(stroke, replace(stroke.hands[0], waypoints=places))

    return change


def with_ball(stroke: Stroke) -> Stroke:
    """Let a ball do it."""
    return replace(stroke, hands=(replace(stroke.hands[0], hand=Hand.BALL),))


def with_one_hand_twice(stroke: Stroke) -> Stroke:
    """Have one hand in two places."""
    return replace(stroke, hands=(stroke.hands[0], stroke.hands[0]))


def faster(stroke: Stroke) -> Stroke:
    """Do it four times as fast."""
    return replace(stroke, cycles=stroke.cycles * 4)


def slower(stroke: Stroke) -> Stroke:
    """Do it four times as slowly."""
    return replace(stroke, cycles=max(1, stroke.cycles // 4))


def firmer(stroke: Stroke) -> Stroke:
    """Do it one level more firmly."""
    return replace(stroke, pressure=stroke.pressure + 1)


def _path(stroke: Stroke, place: Callable[[Waypoint], Waypoint], hand: int = 0) -> Stroke:
    path = stroke.hands[hand]
    return _hand(stroke, replace(path, waypoints=tuple(map(place, path.waypoints))), hand)


def _hand(stroke: Stroke, path: HandPath, hand: int = 0) -> Stroke:
    return replace(stroke, hands=(*stroke.hands[:hand], path, *stroke.hands[hand + 1 :]))
