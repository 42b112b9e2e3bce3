"""Scribbles: text that nobody should write, and that somebody will."""

from random import Random

ODD = (
    "", " ", "\t\n", "\x00", "\x1b[31m", "\u200b\u200d", "\u202eoirav", "🙂🙃", "💊" * 20,
    "<b>no</b>", "<script>alert(1)</script>", "' OR 1=1 --", "{}", "[]", "null", "NaN", "-", "--",
    "…", "??", "n/a", "no no no", "nee", "ja", "否", "нет", "لا", "ＮＯ", "ＮＯＴ ＳＵＲＥ",
    "maybe", "yes and no", "no?", "1e999", "0", "20 mg", "5", "½", "e\u0301" * 30, "x" * 10_000,
    "no " * 3_000, "\ud800",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = "aeiouy"
SOUNDS = tuple(letter for letter in LETTERS if letter not in VOWELS)


def odd(chance: Random) -> str:
    """Give odd text."""
    if chance.random() < 0.7:
        return chance.choice(ODD)
    return "".join(chr(chance.randrange(1, 0x2FFF)) for _ in range(chance.randrange(1, 40)))


def slipped(word: str, chance: Random) -> str:
    """Write a word with one slip: a letter left out, doubled, swapped or changed."""
    at = chance.randrange(len(word))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    return chance.choice(
        (
            before + after,
            before + letter + letter + after,
            before + after[:1] + letter + after[1:],
            before + chance.choice(LETTERS) + after,
        )
    )


def made_up(chance: Random) -> str:
    """Make up a word that no table knows."""
    syllables = range(chance.randrange(3, 6))
    return "".join(chance.choice(SOUNDS) + chance.choice(VOWELS) for _ in syllables) + "qx"


def shaken(text: str, chance: Random) -> str:
    """Write the same with other case and spacing."""
    text = chance.choice((text, text.upper(), text.lower(), text.title(), text.swapcase()))
    return chance.choice(("{}", " {}", "{}\n", "\t{} ", "{}")).format(text)
