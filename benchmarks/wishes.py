"""Varied wishes, always the same ones."""

from random import Random

from unknot.craft.knowledge import load
from unknot.craft.planning import Aim, Company, Soreness, Wish
from unknot.craft.screening import Clearance, Position, assess, read_answers

ZONES = sorted(load().zones)


def well() -> Clearance:
    """The clearance of someone who answered every question with no."""
    return assess(read_answers({"*": "no"}, load()), load())


def varied_wishes(count: int, seed: int = 7) -> list[Wish]:
    """Draw wishes of every length, aim, company and position, with up to three aching zones."""
    chance = Random(seed)
    return [_wish(chance) for _ in range(count)]


def _wish(chance: Random) -> Wish:
    zones = chance.sample(ZONES, chance.choice([0, 1, 1, 2, 3]))
    return Wish(
        minutes=chance.choice([5, 10, 15, 20, 30, 45]),
        aim=chance.choice(list(Aim)),
        sore=tuple(Soreness(zone, chance.choice([1, 2])) for zone in zones),
        company=chance.choice(list(Company)),
        position=chance.choice(list(Position)),
        points=chance.random() < 0.8,
    )
