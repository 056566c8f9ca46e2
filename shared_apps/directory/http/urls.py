"""`workshop/` is served by the calendar, which adds the booking rules to the entry."""

from django.urls import path

from shared_apps.directory.http.photos import PhotoOrderView, PhotoRestoreView, PhotosView, PhotoView
from shared_apps.directory.http.views import CatalogueView, HoursView, PlacesView, SpecialDaysView, SpecialDayView

urlpatterns = [
    path("places/", PlacesView.as_view()),
    path("catalogue/", CatalogueView.as_view()),
    path("hours/", HoursView.as_view()),
    path("special-days/", SpecialDaysView.as_view()),
    path("special-days/<int:special_day_id>/", SpecialDayView.as_view()),
    path("photos/", PhotosView.as_view()),
    path("photos/order/", PhotoOrderView.as_view()),
    path("photos/<uuid:photo_id>/", PhotoView.as_view()),
    path("photos/<uuid:photo_id>/restore/", PhotoRestoreView.as_view()),
]
