"""`workshop/` is served by the calendar, which adds the booking rules to the entry."""

from django.urls import path

from shared_apps.directory.http.views import CatalogueView, HoursView, SpecialDaysView, SpecialDayView

urlpatterns = [
    path("catalogue/", CatalogueView.as_view()),
    path("hours/", HoursView.as_view()),
    path("special-days/", SpecialDaysView.as_view()),
    path("special-days/<int:special_day_id>/", SpecialDayView.as_view()),
]
