"""Where each page lives."""

from django.urls import include, path

urlpatterns = [
    path("", include("unknot.website.guide.urls")),
    path("", include("unknot.website.people.urls")),
    path("", include("unknot.website.office.urls")),
    path("", include("unknot.website.diary.urls")),
    path("", include("unknot.website.mine.urls")),
    path("", include("unknot.website.calendars.urls")),
    path("", include("unknot.website.channels.urls")),
    path("", include("unknot.website.booking.urls")),
    path("", include("unknot.website.care.urls")),
    path("", include("unknot.website.practice.urls")),
    path("", include("unknot.website.exports.urls")),
    path("", include("unknot.website.sharing.urls")),
    path("", include("unknot.website.offline.urls")),
    path("", include("unknot.website.shell.urls")),
]

handler400 = "unknot.website.shell.errors.bad_request"
handler404 = "unknot.website.shell.errors.not_found"
handler429 = "unknot.website.shell.errors.too_many_requests"
handler500 = "unknot.website.shell.errors.server_error"
