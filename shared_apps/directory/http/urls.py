from django.urls import path

from shared_apps.directory.http.views import HoursView, SpecialDaysView, SpecialDayView, WorkshopSettingsView

urlpatterns = [
    path("workshop/", WorkshopSettingsView.as_view()),
    path("hours/", HoursView.as_view()),
    path("special-days/", SpecialDaysView.as_view()),
    path("special-days/<int:special_day_id>/", SpecialDayView.as_view()),
]
