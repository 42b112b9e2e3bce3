"""Where one’s own page lives."""

from django.urls import path

from unknot.website.mine import views

urlpatterns = [
    path("mine/", views.mine, name="mine"),
    path("mine/take-along/", views.take_along, name="mine_take_along"),
    path("mine/erase/", views.go_for_good, name="mine_erase"),
    path("mine/<slug:practice>/consents/", views.consent, name="mine_consents"),
    path("mine/<slug:practice>/erase/", views.go, name="mine_erase_at"),
]
