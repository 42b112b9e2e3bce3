"""Settings of the tests: the website’s own, with a data folder that is thrown away."""

import os
import tempfile

# Workers inherit the environment, so that all of them share one folder.
os.environ["UNKNOT_DATA"] = os.environ.setdefault(
    "UNKNOT_TESTS_DATA", tempfile.mkdtemp(prefix="unknot-tests-")
)

from unknot.website.settings import *  # noqa: F403
