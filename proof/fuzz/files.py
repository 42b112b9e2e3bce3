"""Files of answers, damaged byte by byte."""

import json
from random import Random

from proof.fuzz.answers import any_answers
from proof.fuzz.fuzzed import Fuzzed
from proof.fuzz.screening import fuzz_screening
from unknot.craft.knowledge import load
from unknot.craft.screening import parse_answers


def fuzz_files(chance: Random, count: int) -> Fuzzed:
    """Screen files of answers that are damaged at random."""
    return fuzz_screening(
        count,
        made=lambda: damaged(any_file(chance), chance),
        read=lambda data: parse_answers(data, load()),
        meant=json.loads,
    )


def any_file(chance: Random) -> bytes:
    """Write made-up answers as JSON."""
    raw = any_answers(chance, load(), oddity=0.05)
    named = {str(key): value for key, value in raw.items()} if isinstance(raw, dict) else raw
    text = json.dumps(named, ensure_ascii=chance.random() < 0.5)
    return text.encode("utf-8", "surrogatepass")


def damaged(data: bytes, chance: Random) -> bytes:
    """Change a few bytes, leave some out, write some twice, or cut the file off."""
    held = bytearray(data)
    for _ in range(chance.choice((0, 1, 1, 2))):
        at = chance.randrange(len(held) + 1)
        match chance.randrange(5):
            case 0:
                held[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del held[at : at + chance.randrange(1, 8)]
            case 2:
                held[at:at] = held[at : at + chance.randrange(1, 30)]
            case 3:
                del held[at:]
            case _:
                held[at:at] = chance.choice((b"\x00", b"\xff", b'"', b"{", b"]", b",", b"1e999"))
    return bytes(held)
