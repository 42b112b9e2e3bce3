"""Where one’s own page lives, and what a practice does for whoever asks it instead."""

from django.urls import path

from unknot.website.mine.views import clients, own

CLIENT = "practices/<slug:practice>/clients/<int:number>/"

urlpatterns = [
    path("mine/", own.mine, name="mine"),
    path("mine/take-along/", own.take_along, name="mine_take_along"),
    path("mine/erase/", own.go_for_good, name="mine_erase"),
    path("mine/<slug:practice>/consents/", own.consent, name="mine_consents"),
    path("mine/<slug:practice>/erase/", own.go, name="mine_erase_at"),
    path("appointments/<slug:link>/mine/", own.by_link, name="mine_by_link"),
    path(f"{CLIENT}correct/", clients.correct, name="client_correct"),
    path(f"{CLIENT}take-along/", clients.hand_over, name="client_take_along"),
    path(f"{CLIENT}erase/", clients.go, name="client_erase"),
]
