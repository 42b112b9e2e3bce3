"""Where a page of the office leads once something was done, and how it is said there."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from unknot.website.people.models import Membership
from unknot.website.practice.models import Therapist


def to_page(member: Membership, page: str, done: str) -> HttpResponse:
    """Go to a page about the practice as a whole, and say there what was done."""
    return redirect(f"{reverse(page, args=[member.practice.slug])}?done={done}")


def to_shelf(member: Membership, shelf: str, done: str) -> HttpResponse:
    """Go to a shelf, and say there what was done."""
    address = reverse("office_shelf", args=[member.practice.slug, shelf])
    return redirect(f"{address}?done={done}")


def to_row(member: Membership, shelf: str, pk: int, done: str) -> HttpResponse:
    """Go to a row, and say there what was done."""
    address = reverse("office_row", args=[member.practice.slug, shelf, pk])
    return redirect(f"{address}?done={done}")


def to_therapist(therapist: Therapist, page: str, done: str) -> HttpResponse:
    """Go to a page beside a therapist, and say there what was done."""
    address = reverse(page, args=[therapist.practice.slug, therapist.pk])
    return redirect(f"{address}?done={done}")
