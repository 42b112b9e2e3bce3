"""Where shared routines are opened, and where one's own is fetched."""

from django.urls import path

from unknot.website.sharing import views

urlpatterns = [
    path("shared/", views.shared, name="shared"),
    path("shared/begin/", views.begin, name="begin_shared"),
    path("shared/routine.json", views.routine, name="routine"),
]
