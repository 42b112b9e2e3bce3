"""The rows of care. What was told about health is sealed; see the bridge."""

from unknot.website.care.models.answering import Answering
from unknot.website.care.models.approach import Agreement, By, Version
from unknot.website.care.models.client import Client, Consent
from unknot.website.care.models.listening import Listening

__all__ = ["Agreement", "Answering", "By", "Client", "Consent", "Listening", "Version"]
