from django.urls import path

from tenant_apps.calendar.http import blocks, screens, settings, visits

urlpatterns = [
    path("today/", screens.TodayView.as_view()),
    path("mechanic/today/", screens.MechanicTodayView.as_view()),
    path("appointments/", visits.AppointmentsView.as_view()),
    path("appointments/<uuid:appointment_id>/", visits.AppointmentView.as_view()),
    path("appointments/<uuid:appointment_id>/status/", visits.AppointmentStatusView.as_view()),
    path("calendar/availability/", screens.AvailabilityView.as_view()),
    path("calendar/book-slot/", screens.BookSlotView.as_view()),
    path("calendar/schedule/<int:mechanic_id>/", screens.MechanicScheduleView.as_view()),
    path("calendar/day/", screens.CalendarView.as_view()),
    path("calendar/blocks/", blocks.BlocksView.as_view()),
    path("calendar/blocks/<int:block_id>/", blocks.BlockView.as_view()),
    path("bays/", settings.BaysView.as_view()),
    path("bays/<int:bay_id>/", settings.BayView.as_view()),
    path("mechanics/", settings.MechanicsView.as_view()),
    path("mechanics/<int:mechanic_id>/", settings.MechanicView.as_view()),
    path("mechanics/<int:mechanic_id>/schedules/", settings.ShiftsView.as_view()),
    path("mechanics/<int:mechanic_id>/days/", settings.SchedulesView.as_view()),
    path("mechanics/<int:mechanic_id>/days/<str:date>/", settings.ScheduleDayView.as_view()),
    path("absences/", settings.AbsencesView.as_view()),
    path("absences/<int:absence_id>/", settings.AbsenceView.as_view()),
    path("services/", settings.ServicesView.as_view()),
    path("services/<int:service_id>/", settings.ServiceView.as_view()),
    path("workshop/", settings.WorkshopSettingsView.as_view()),
    path("feeds/", settings.FeedsView.as_view()),
]
