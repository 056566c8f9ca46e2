from django.urls import path

from tenant_apps.customers.http import views

urlpatterns = [
    path("customers/", views.CustomersView.as_view()),
    path("customers/import/", views.CustomersImportView.as_view()),
    path("customers/export/", views.CustomersExportView.as_view()),
    path("customers/<int:customer_id>/", views.CustomerView.as_view()),
    path("customers/<int:customer_id>/merge/", views.CustomerMergeView.as_view()),
    path("customers/<int:customer_id>/vehicles/", views.CustomerVehiclesView.as_view()),
    path("vehicles/<int:customer_vehicle_id>/", views.VehicleView.as_view()),
    path("vehicles/<int:customer_vehicle_id>/restore/", views.VehicleRestoreView.as_view()),
    path("vehicles/<int:customer_vehicle_id>/client-data/", views.ClientCarView.as_view()),
    path("vehicles/<int:customer_vehicle_id>/people/<int:customer_id>/", views.VehicleShareView.as_view()),
]
