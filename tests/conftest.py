"""Set-up that every test shares: a data folder of its own, and static files without a manifest."""

import os
import tempfile

os.environ.setdefault("UNKNOT_DATA", tempfile.mkdtemp(prefix="unknot-tests-"))
