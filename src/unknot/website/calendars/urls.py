"""Where feeds are read, and where therapists look after their calendars."""

from django.urls import path

from unknot.website.calendars import views

urlpatterns = [
    path("calendars/<str:token>.ics", views.feed, name="feed"),
    path("practices/<slug:practice>/calendars/", views.calendars, name="calendars"),
    path("practices/<slug:practice>/calendars/feed/", views.make, name="make_feed"),
    path("practices/<slug:practice>/calendars/feed/stop/", views.stop, name="stop_feed"),
    path("practices/<slug:practice>/calendars/own/", views.connect, name="connect_calendar"),
    path("practices/<slug:practice>/calendars/own/choose/", views.choose, name="choose_calendar"),
    path("practices/<slug:practice>/calendars/own/look/", views.look, name="look_at_calendar"),
    path("practices/<slug:practice>/calendars/own/let-go/", views.let_go, name="let_go_calendar"),
]
