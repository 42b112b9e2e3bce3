"""Where listening and the approach live."""

from django.urls import path

from unknot.website.care import views

urlpatterns = [
    path("practices/<slug:practice>/listen/", views.listen, name="listen"),
    path("practices/<slug:practice>/approach/", views.approach, name="approach"),
    path("practices/<slug:practice>/clients/<int:number>/", views.client, name="client"),
]
