"""Files hold words without the English that they carry."""

import msgspec

from unknot.craft.said import Said
from unknot.craft.writing import as_json


def test_files_hold_the_words_without_their_english() -> None:
    written = as_json({"said": Said("rug", "back", "af")})
    assert msgspec.json.decode(written) == {"said": "rug"}
