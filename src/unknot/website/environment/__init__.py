"""Read settings from the environment, strictly: a value that is there must make sense."""

from unknot.website.environment.addresses import site
from unknot.website.environment.data import data_folder, has_run_here
from unknot.website.environment.databases import database
from unknot.website.environment.keys import sealing_keys, secret_key
from unknot.website.environment.mailing import Mail, mail
from unknot.website.environment.switches import flag
from unknot.website.environment.voices import recorded_clips

__all__ = [
    "Mail",
    "data_folder",
    "database",
    "flag",
    "has_run_here",
    "mail",
    "recorded_clips",
    "sealing_keys",
    "secret_key",
    "site",
]
