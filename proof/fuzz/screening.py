"""What is made up is screened: refused in a sentence, or read, and never “go” by accident."""

from collections.abc import Callable
from typing import TypeVar

from proof.fuzz.fuzzed import Fuzzed
from proof.fuzz.wellness import clearly_well
from unknot.craft.errors import UnknotError
from unknot.craft.knowledge import load
from unknot.craft.screening import Answers, Verdict, assess

Made = TypeVar("Made")


def fuzz_screening(
    count: int,
    made: Callable[[], Made],
    read: Callable[[Made], Answers],
    meant: Callable[[Made], object],
) -> Fuzzed:
    """Make so many, read and screen each; `meant` gives the answers of what led to “go”."""
    found = Fuzzed()
    for _ in range(count):
        one = made()
        found.tried += 1
        try:
            verdict = assess(read(one), load()).verdict
        except UnknotError:
            found.refused += 1
            continue
        except Exception as error:
            found.breaches.append(f"{one!r}: {error!r}")
            continue
        if verdict is Verdict.GO:
            found.went += 1
            if not clearly_well(meant(one), load()):
                found.breaches.append(f"{one!r}: go")
    return found
