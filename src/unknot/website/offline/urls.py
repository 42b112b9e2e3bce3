"""What a device needs to do without a network. The worker stands at the root, as it has to."""

from django.urls import path

from unknot.website.offline import views

urlpatterns = [
    path("service-worker.js", views.service_worker, name="service_worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("offline/", views.shell_page, name="offline"),
    path("kept/", views.shell_page, name="kept"),
    path("kept/after/", views.shell_page, name="kept_after"),
    path("kept/player/<slug:build>/", views.shell_page, name="kept_player"),
    path("kept/forget/", views.forget_begun, name="forget_begun"),
    path("kept/holding.json", views.holding, name="kept_holding"),
    path("kept/record.json", views.record, name="kept_record"),
]
