"""`python -m proof`: everything that is proved, with its counts; exit 1 where anything breaks."""

import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor
from itertools import repeat
from random import Random
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter

from proof.cases import picks_of
from proof.clearances import Found, enumerate_all
from proof.expected import differences, expected
from proof.expected.medicines import differences_of_medicines, expected_names
from proof.expected.words import differences_of_words, expected_words
from proof.faults import Caught, catch_code, catch_medicines, catch_share, catch_words
from proof.fuzz import COUNTS, SHARE, Fuzzed, fuzz_share
from proof.sessions import Checked, any_wish, differing_plans, permitted_in, tasks_of, try_all
from proof.sharing import CORES, in_shares, workers
from proof.stories import read_too_mildly, texts
from proof.unheard import leading_nowhere, unheard
from proof.withholding import WISHES, try_withheld, withheld_in
from unknot.craft.knowledge import load, load_lexicon, load_library
from unknot.craft.screening import Verdict

SEED = 20_26
ANY_WISHES = 60_000
SAME_PLANS = 2_000
MOST_SHOWN = 20
SHARES_OF_FAULTS = 16


def main() -> int:
    """Prove all parts, and say what broke."""
    started = perf_counter()
    say("Knowledge", f"{load().version}, on {CORES} cores")
    with workers() as pool:
        breaches = [
            *expectation(),
            *words(),
            *clearances_and_sessions(pool),
            *faults(pool),
            *fuzz(pool),
        ]
    for breach in breaches[:MOST_SHOWN]:
        print(f"BREACH: {breach}", file=sys.stderr)
    say("Altogether", f"{len(breaches)} breaches, {in_minutes(perf_counter() - started)}")
    say("Work", f"{in_minutes(worked() / CORES)} on each of {CORES} cores, had it had them alone")
    return 1 if breaches else 0


def in_minutes(seconds: float) -> str:
    """Write a time."""
    return f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


def worked() -> float:
    """Give the seconds that processors spent on this, in this process and in its workers."""
    spent = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


def say(what: str, found: str) -> None:
    """Print one line of the account, as soon as it is known."""
    print(f"{what:<20}{found}", flush=True)


def expectation() -> list[str]:
    """Compare the tables with the second copy."""
    found = [
        *differences(load()),
        *differences_of_medicines(load_library()),
        *differences_of_words(load_lexicon()),
    ]
    wanted = expected()
    counts = f"{len(wanted.rules)} rules, {len(wanted.together)} combinations, "
    counts += f"{len(wanted.zones)} zones, {len(wanted.no_go)} no-go areas, "
    counts += f"{len(expected_names())} names of medicines"
    say("As expected", f"{counts}: {len(found)} differences")
    return found


def words() -> list[str]:
    """Read every story, and every word of the lexicon by itself."""
    mild = [*read_too_mildly()]
    silent = [*unheard(), *leading_nowhere()]
    wanted = expected_words()
    count = sum(len(one.words) for table in (wanted.signs, wanted.terms) for one in table)
    say("Stories", f"{len(texts()):,} stories and sayings: {len(mild)} read too mildly")
    say("Words", f"{count:,} read alone: {len(silent)} unheard or leading nowhere")
    return [*(f"read too mildly: {one}" for one in mild), *(f"unheard: {one}" for one in silent)]


def clearances_and_sessions(pool: Executor) -> list[str]:
    """Screen every case, then plan, write and check everything that they allow."""
    enumerated = enumerate_all(pool, load())
    asked = {pick.rule for pick in picks_of(load())}
    say("Rules", f"{len(asked)} that a question leads to, of {len(load().rules)}")
    counts = enumerated.counts
    say("Cases", f"{counts[1]:,} of one rule, {counts[2]:,} of two, {counts[3]:,} of three")
    verdicts = Counter(outcome.verdict for outcome in enumerated.found)
    said = ", ".join(f"{verdicts[one]} {one.id}" for one in reversed(Verdict))
    say("Clearances", f"{len(enumerated.found):,} different: {said}")
    say("Caution adds up", f"{len(enumerated.breaches)} breaches")
    return [
        *enumerated.breaches,
        *withheld(pool, enumerated.found),
        *sessions(pool, enumerated.found),
    ]


def withheld(pool: Executor, found: Found) -> list[str]:
    """Ask for a plan where none may be."""
    closed = withheld_in(found)
    broken = [one for part in in_shares(pool, try_withheld, closed) for one in part]
    tried = f"{len(closed):,} clearances, {len(closed) * len(WISHES):,} wishes"
    say("Withheld", f"{tried}: {len(broken)} plans all the same")
    return broken


def sessions(pool: Executor, found: Found) -> list[str]:
    """Plan, write and check every session, and a seeded choice of any other wishes."""
    permitted = sorted(permitted_in(found), key=repr)
    chance = Random(SEED)
    tasks = [(task.wish, task.limits) for task in tasks_of(permitted)]
    others = [(any_wish(chance, load()), chance.choice(permitted)) for _ in range(ANY_WISHES)]
    whole = Checked()
    for what, these in (("Sessions", tasks), ("Any other wishes", others)):
        part = Checked()
        for share in in_shares(pool, try_all, these):
            part.add(share)
        say(what, f"{part.checked:,} planned, written and checked, {part.impossible} impossible")
        whole.add(part)
    say("Within limits", f"{len(permitted):,} different, {len(whole.breaches)} breaches")
    apart = [one for part in in_shares(pool, differing_plans, others[:SAME_PLANS]) for one in part]
    say("One for many", f"{SAME_PLANS:,} tried, {len(apart)} planned otherwise")
    return [*whole.breaches, *apart]


def faults(pool: Executor) -> list[str]:
    """Seed every fault, and see that it is caught."""
    missed: list[str] = []
    for what, found in (
        ("Faults: tables", _together(pool, catch_share)),
        ("Faults: medicines", _together(pool, catch_medicines)),
        ("Faults: own words", _together(pool, catch_words)),
        ("Faults: code", _together(pool, catch_code)),
    ):
        by = ", ".join(f"{name} {count}" for name, count in found.by.most_common())
        say(what, f"{found.caught:,} caught / {found.seeded:,} seeded ({by})")
        missed += (f"nothing noticed the fault: {name}" for name in found.missed)
    return missed


def _together(pool: Executor, catch: Callable[[int, int], Caught]) -> Caught:
    """Look for all faults of a family, every so many-eth of them in each piece of work."""
    whole = Caught()
    shares = repeat(SHARES_OF_FAULTS, SHARES_OF_FAULTS)
    for part in pool.map(catch, range(SHARES_OF_FAULTS), shares):
        whole.add(part)
    return whole


def fuzz(pool: Executor) -> list[str]:
    """Try what nobody should write."""
    broken: list[str] = []
    total = 0
    for what, count in COUNTS.items():
        found = Fuzzed()
        for part in pool.map(fuzz_share, repeat(what), range(count // SHARE)):
            found.add(part)
        told = f"{found.tried:,}: {found.refused:,} refused, {found.went:,} rightly go"
        say(f"Fuzz: {what}", f"{told}, {len(found.breaches)} breaches")
        total += found.tried
        broken += found.breaches
    say("Fuzz", f"{total:,}, {len(broken)} ways to go by an error, an unknown or a blank")
    return broken


if __name__ == "__main__":
    sys.exit(main())
