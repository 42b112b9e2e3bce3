"""Where each page lives."""

from django.urls import path

from unknot.website.shell.health import health

urlpatterns = [
    path("healthz", health, name="health"),
]
