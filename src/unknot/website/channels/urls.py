"""Where the channel of a practice is set, and what did not arrive is shown."""

from django.urls import path

from unknot.website.channels import views

urlpatterns = [
    path("practices/<slug:practice>/channel/", views.channel, name="channel"),
    path("practices/<slug:practice>/channel/remove/", views.remove, name="remove_channel"),
    path("practices/<slug:practice>/messages/", views.undelivered, name="undelivered"),
    path("practices/<slug:practice>/messages/<int:number>/", views.settle, name="dealt_with"),
]
