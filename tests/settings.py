"""Settings of the tests: the website’s own, with a data folder that is thrown away."""

import os
import tempfile

# Whoever starts the tests makes the folder and throws it away; workers inherit it.
FOLDER_IS_OURS = "UNKNOT_TESTS_DATA" not in os.environ
if FOLDER_IS_OURS:
    os.environ["UNKNOT_TESTS_DATA"] = tempfile.mkdtemp(prefix="unknot-tests-")
os.environ["UNKNOT_DATA"] = os.environ["UNKNOT_TESTS_DATA"]

from unknot.website.settings import *  # noqa: E402, F403 - they read the folder
