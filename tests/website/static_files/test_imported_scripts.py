"""Scripts are known with all that they import, so that no page fetches them one after the other."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from unknot.website.static_files.imported_scripts import imported_by


def test_what_a_script_imports_comes_first_and_what_that_imports_after_it() -> None:
    scripts = imported_by("guide/player/session.js")
    assert scripts[0] == "guide/player/clock.js"
    assert scripts.index("guide/player/playback.js") < scripts.index("guide/player/waves.js")


def test_each_script_is_named_once_and_never_itself() -> None:
    scripts = imported_by("guide/player/player.js")
    assert len(scripts) == len(set(scripts)) > 40
    assert "guide/player/player.js" not in scripts


def test_a_script_that_imports_nothing_needs_nothing() -> None:
    assert imported_by("guide/player/in_time.js") == ()


def test_a_script_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        imported_by("guide/player/nowhere.js")


def test_no_script_of_the_guide_needs_one_that_builds_on_the_guide() -> None:
    found = finders.find("guide/player")
    assert isinstance(found, str)
    static = Path(found).parents[1]
    scripts = [str(one.relative_to(static)) for one in static.rglob("*.js")]
    needed = {one for script in scripts for one in imported_by(script)}
    assert len(scripts) > 60
    assert {one for one in needed if one.startswith(("offline/", "exports/", "sharing/"))} == set()
