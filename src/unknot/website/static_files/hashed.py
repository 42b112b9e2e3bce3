"""Static files whose names tell their content: no page ever runs scripts of two versions."""

from collections.abc import Iterator
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

from unknot.website.static_files.bare_scripts import BareScripts
from unknot.website.static_files.joined_sheets import Paths, WholeSheets

IMPORT = r'(?m)^(?P<matched>(?P<what>(?:import|export)\b[^;"]*)"(?P<url>\./[^"]+|\.\./[^"]+)";)'
"""A script that imports another of ours, the way that our formatter writes it."""


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Name every file by its content, scripts that others import included."""

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        ("*.js", ((IMPORT, '%(what)s"%(url)s";'),)),
    )
    # A name changes with the names of what it imports, from the leaves up: a pass for each layer.
    max_post_process_passes = 20
    keep_intermediate_files = False

    def post_process(self, paths: Paths, dry_run: bool = False) -> Iterator[tuple[Any, ...]]:  # noqa: FBT001, FBT002
        """Name the files, with whole style sheets, and scripts without their comments."""
        sheets = {name: (WholeSheets(paths), name) for name in paths if name.endswith(".css")}
        scripts = {
            name: (BareScripts(storage), path)
            for name, (storage, path) in paths.items()
            if name.endswith(".js")
        }
        yield from super().post_process({**paths, **sheets, **scripts}, dry_run=dry_run)
