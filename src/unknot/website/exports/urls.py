"""Where a session is taken along. The private part of a link is what the guide's links have."""

from django.urls import path

from unknot.website.exports import views

urlpatterns = [
    path("along/", views.along, name="along"),
    path("along/ask/", views.ask, name="ask_for_file"),
    path("along/<token:token>/", views.export, name="export"),
    path("along/<token:token>/state.json", views.state, name="export_state"),
    path("along/<token:token>/stop/", views.stop, name="stop_export"),
    path("along/<token:token>/file/", views.file, name="export_file"),
]
