"""Where booking’s pages live."""

from django.urls import path

from unknot.website.booking import views

urlpatterns = [
    path("practices/<slug:practice>/times.json", views.times_json, name="times"),
    path("practices/<slug:practice>/times/", views.times, name="choose_time"),
    path("practices/<slug:practice>/book/", views.book, name="book"),
    path("practices/<slug:practice>/wait/", views.wait, name="wait"),
    path("appointments/<slug:link>/", views.appointment, name="appointment"),
    path("appointments/<slug:link>/move/", views.moving, name="move_appointment"),
    path("appointments/<slug:link>/cancel/", views.cancelling, name="cancel_appointment"),
    path("appointments/<slug:link>/approach/", views.approach, name="appointment_approach"),
    path("appointments/<slug:link>/listen/", views.telling, name="tell_anew"),
    path("appointments/<slug:link>/calendar.ics", views.calendar_file, name="appointment_file"),
    path("waiting/<slug:link>/", views.waiting, name="waiting"),
    path("waiting/<slug:link>/listen/", views.answering_again, name="answer_again"),
    path("waiting/<slug:link>/answered/", views.answered_again, name="answered_again"),
]
