"""A copied database leads from nothing that the guide keeps of health to a client."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client as Browser

from tests.website.booking.coming import book_touch, come
from tests.website.booking.practising import open_practice
from tests.website.guide.sending import WARFARIN, afresh, wish
from unknot.website.care.models import Listening
from unknot.website.exports.models import Export
from unknot.website.guide.models import KeptPlan

pytestmark = pytest.mark.django_db


def play_after_booking() -> KeptPlan:
    """Book a session, and make a massage at home and a file of it in the same visit."""
    example, browser = open_practice(), Browser()
    come(browser)
    book_touch(browser, example)
    browser.post("/", wish())
    browser.post("/safe/", afresh(browser, **WARFARIN))
    browser.post("/plan/start/")
    browser.post("/along/ask/", {"ending": "pdf"})
    return KeptPlan.objects.get()


def test_what_goes_into_a_file_of_a_plan_says_of_nobody_who_they_are() -> None:
    plan = play_after_booking()
    told = Listening.objects.exclude(client=None).get()
    export = Export.objects.get()
    assert "medicine" in export.given
    theirs = {str(one) for one in (told.pk, told.owner_hash, told.client_id)}
    assert theirs.isdisjoint({plan.maker_hash, plan.token_hash, export.token_hash, export.given})
    assert plan.maker_hash
    assert told.owner_hash
    assert told.owner_hash not in export.given + plan.score


def test_plans_that_bear_the_mark_of_before_are_closed() -> None:
    plan = play_after_booking()
    migration = import_module("unknot.website.guide.migrations.0002_marked_otherwise")
    migration.close(apps, connection.schema_editor())
    plan.refresh_from_db()
    assert (plan.score, plan.maker_hash) == ("", "")
