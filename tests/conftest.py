"""Set-up that every test shares: a data folder of its own, with the static files gathered in it."""

import os
import shutil
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command

from tests.settings import FOLDER_IS_OURS

pytest_plugins = ["tests.browser"]

# How long something takes is measured by benchmarks; a busy machine must not fail a law. A law is
# tried with the same examples each time, so that nobody fails over what they did not change; others
# are looked for with --hypothesis-profile=others.
AT_EASE = hypothesis.settings(
    deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.register_profile("unknot", AT_EASE, derandomize=True)
hypothesis.settings.register_profile("others", AT_EASE)
hypothesis.settings.load_profile("unknot")

FOLDER = Path(os.environ["UNKNOT_DATA"])
# Playwright runs an event loop in the thread of the tests; Django takes it for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Gather the static files once, before any worker starts."""
    if not hasattr(config, "workerinput"):
        call_command("collectstatic", interactive=False, verbosity=0)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Throw the data folder away once all workers are done, if this run made it."""
    if FOLDER_IS_OURS:
        shutil.rmtree(FOLDER, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Test on an SQLite file, as the website runs on one; memory would lock tables differently."""
    default = settings.DATABASES["default"]
    if default["ENGINE"].endswith("sqlite3"):
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        default.setdefault("TEST", {})["NAME"] = f"{FOLDER}/{worker}.sqlite3"
