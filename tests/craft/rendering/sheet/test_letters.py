"""Letters that cannot be set are found, each of them and no other."""

import re

from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.rendering.sheet.letters import lacking_in

LETTERS = "né→停字😀"


@given(st.text(LETTERS), st.frozensets(st.sampled_from("é→停字😀")))
def test_what_is_lacking_is_found_and_nothing_else(text: str, lacking: frozenset[str]) -> None:
    found = lacking_in(text, lacking.isdisjoint)
    ours = re.compile(re.sub(r"\\x{(\w+)}", lambda code: chr(int(code[1], 16)), found))
    assert {*"".join(ours.findall(text))} == lacking & {*text}


def test_signs_that_steer_are_never_set_and_lines_still_break() -> None:
    assert re.findall(lacking_in("", lambda _: True), "a\x00b\x1fc\td\n") == ["\x00", "\x1f"]
