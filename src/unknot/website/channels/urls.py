"""Where the channel of a practice is set."""

from django.urls import path

from unknot.website.channels import views

urlpatterns = [
    path("practices/<slug:practice>/channel/", views.channel, name="channel"),
    path("practices/<slug:practice>/channel/remove/", views.remove, name="remove_channel"),
]
