"""How well names of medicines are recognised, as they stand and mistyped, and how fast."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure
from tests.craft.screening.medicines.slips import long_names, slips_of
from unknot.craft.knowledge import Library, load, load_library
from unknot.craft.screening.medicines import Match, Recognised, recognise, suggest
from unknot.craft.screening.medicines.meanings import Meaning, all_names

ENTRIES = (
    "Xarelto 20mg tab",
    "warfrin 5mg at night",
    "warfarin, aspirin en 'n waterpil",
    "I stopped Plavix two years ago, now only Disprin Cardiocare",
    "Mervaquil",
    "none",
)
REPEATS = 200
OFFERED = 8


def measure() -> list[Figure]:
    """Read every name of the tables, and every slip of one letter in those of six or more."""
    library = load_library()
    return [*_names(library), *_slips(library), *_speed(library)]


def _names(library: Library) -> list[Figure]:
    names = list({(name.text, name.meaning): name for name in all_names(library)}.values())
    resolved = sum(
        {mention.match for mention in found.mentions} == {Match.NAME}
        and name.meaning in _meanings(found)
        for name in names
        for found in [recognise(name.text, load(), library)]
    )
    shown = f"{resolved} of {len(names)}"
    return [Figure("names that resolve to their class", shown, "all", resolved == len(names))]


def _slips(library: Library) -> list[Figure]:
    slips = right = silent = 0
    for name, meanings in long_names(library).items():
        groups = {meaning.group for meaning in meanings}
        for slip in slips_of(name):
            found = recognise(slip, load(), library)
            said = [meaning.group for meaning in _meanings(found)]
            slips += 1
            right += said[:1] != [] and said[0] in groups
            silent += not found.asks and not groups.issuperset(said)
    share = 100 * right / slips
    what = f"slips of one letter ({slips:,}) whose class is proposed first"
    return [
        Figure(what, f"{share:.2f} %", "at least 95 %", share >= 95),
        Figure("… taken for another class without a question", str(silent), "0", silent == 0),
    ]


def _meanings(found: Recognised) -> list[Meaning]:
    return [meaning for mention in found.mentions for meaning in mention.meanings]


def _speed(library: Library) -> list[Figure]:
    entry = _milliseconds(ENTRIES, lambda text: recognise(text, load(), library))
    typed = [text[:end] for text in ENTRIES for end in range(1, len(text) + 1)]
    keystroke = _milliseconds(typed, lambda text: suggest(text, OFFERED, library))
    return [
        Figure(
            "an entry of medicines recognised, median", f"{entry:.2f} ms", "under 2 ms", entry < 2
        ),
        Figure(
            "names offered for a keystroke, median",
            f"{keystroke:.2f} ms",
            "under 20 ms",
            keystroke < 20,
        ),
    ]


def _milliseconds(texts: list[str] | tuple[str, ...], work: Callable[[str], object]) -> float:
    """Give the median time that a text takes."""
    taken = []
    for text in texts * max(1, REPEATS // len(texts)):
        started = perf_counter()
        work(text)
        taken.append((perf_counter() - started) * 1000)
    return median(taken)
