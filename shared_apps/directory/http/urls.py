"""`workshop/` is served by the calendar, which adds the booking rules to the entry."""

from django.urls import path

from shared_apps.directory.http.views import HoursView, SpecialDaysView, SpecialDayView

urlpatterns = [
    path("hours/", HoursView.as_view()),
    path("special-days/", SpecialDaysView.as_view()),
    path("special-days/<int:special_day_id>/", SpecialDayView.as_view()),
]
