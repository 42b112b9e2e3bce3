"""No page runs scripts of two versions: a script names what it imports by its content."""

import json
import re
from pathlib import Path

from django.conf import settings

from unknot.website.static_files.bare_scripts import COMMENT

IMPORTED = re.compile(r'^(?:import|export)\b[^;"]*"(\.[^"]+)";', re.MULTILINE)


def test_a_style_sheet_that_consists_of_others_is_one_file() -> None:
    root = Path(settings.STATIC_ROOT)
    names = json.loads((root / "staticfiles.json").read_text())["paths"]
    written = (root / names["guide/player/player.css"]).read_text()
    assert "@import" not in written
    parts = ("picture/body.css", "guide/player/stage.css", "guide/player/low.css")
    at = [written.index((root / names[part]).read_text()) for part in parts]
    assert at == sorted(at)


def test_comments_are_not_sent_to_people() -> None:
    root = Path(settings.STATIC_ROOT)
    names = json.loads((root / "staticfiles.json").read_text())["paths"]
    sheets = [root / hashed for name, hashed in names.items() if name.endswith(".css")]
    assert [sheet.name for sheet in sheets if "/*" in sheet.read_text()] == []
    scripts = [root / hashed for name, hashed in names.items() if name.endswith(".js")]
    assert [one.name for one in scripts if COMMENT.search(one.read_text())] == []


def test_every_script_imports_others_by_their_hashed_names() -> None:
    root = Path(settings.STATIC_ROOT)
    names = json.loads((root / "staticfiles.json").read_text())["paths"]
    scripts = [root / hashed for name, hashed in names.items() if name.endswith(".js")]
    imported = [
        (script.parent / address).resolve()
        for script in scripts
        for address in IMPORTED.findall(script.read_text())
    ]
    hashed = {(root / one).resolve() for one in names.values()}
    assert len(imported) > 20
    assert set(imported) <= hashed
