"""Colours: the skin tones of the style sheet, for those who paint without one."""

import re
from functools import cache

from unknot.craft.rendering.picture.drawn import style_sheet

DEFAULT_TONE = 3


@cache
def skin_colours(tone: int) -> dict[str, str]:
    """Give the colours of a skin tone by name: `sk` the skin, `s1` and `s2` its shade."""
    selector = r"\.stage-hands" if tone == DEFAULT_TONE else rf'\[data-tone="{tone}"\]'
    block = re.search(rf"^{selector} \{{([^}}]*)\}}", style_sheet(), re.MULTILINE)
    assert block is not None  # the style sheet has every tone
    return dict(re.findall(r"--(\w+): (#\w+);", block.group(1)))
