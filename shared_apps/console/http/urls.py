from django.urls import path

from shared_apps.console.http import views

urlpatterns = [
    path("data/exports/", views.ExportsView.as_view()),
    path("data/exports/<uuid:job_id>/download/", views.DownloadView.as_view()),
    path("data/exports/<uuid:job_id>/file/", views.FileView.as_view()),
]
