"""Where booking’s pages live."""

from django.urls import path

from unknot.website.booking import views

urlpatterns = [
    path("practices/<slug:practice>/times.json", views.times, name="times"),
]
