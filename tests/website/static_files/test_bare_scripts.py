"""Of a script its comments stay here, and nothing else."""

from pathlib import Path

from django.core.files.storage import FileSystemStorage

from unknot.website.static_files.bare_scripts import BareScripts

WRITTEN = """// @ts-check
/**
 * Says where a voice comes from.
 */
import { near } from "./near.js";

/** Far away. */
const FAR = "https://example.org/*all*/"; // behind code
const cast = /** @type {number} */ (near(FAR));
  /** @type {number} */ (cast).toFixed();
  // one line
  /* another */
const words = `about
/ * nothing
`;
"""
SENT = """import { near } from "./near.js";

const FAR = "https://example.org/*all*/"; // behind code
const cast = /** @type {number} */ (near(FAR));
  /** @type {number} */ (cast).toFixed();
const words = `about
/ * nothing
`;
"""


def test_comments_that_have_lines_for_themselves_stay_here(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text(WRITTEN)
    sent = BareScripts(FileSystemStorage(tmp_path)).open("one.js")
    assert sent.read().decode() == SENT
