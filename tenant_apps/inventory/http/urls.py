from django.urls import path

from tenant_apps.inventory.http import counts, parts, purchasing, stock, suppliers

urlpatterns = [
    path("inventory/parts/", parts.PartsView.as_view()),
    path("inventory/parts/by-code/", parts.PartsByCodeView.as_view()),
    path("inventory/parts/categories/", parts.CategoriesView.as_view()),
    path("inventory/parts/<int:part_id>/", parts.PartView.as_view()),
    path("inventory/parts/<int:part_id>/movements/", parts.PartMovementsView.as_view()),
    path("inventory/parts/<int:part_id>/receive/", parts.PartReceiveView.as_view()),
    path("inventory/parts/<int:part_id>/correct/", parts.PartCorrectView.as_view()),
    path("inventory/movements/", stock.MovementsView.as_view()),
    path("inventory/reservations/", stock.ReservationsView.as_view()),
    path("inventory/stock-alerts/", stock.StockAlertsView.as_view()),
    path("inventory/suppliers/", suppliers.SuppliersView.as_view()),
    path("inventory/suppliers/<int:supplier_id>/", suppliers.SupplierView.as_view()),
    path("inventory/locations/", suppliers.LocationsView.as_view()),
    path("inventory/locations/<int:location_id>/", suppliers.LocationView.as_view()),
    path("inventory/purchase-orders/", purchasing.OrdersView.as_view()),
    path("inventory/purchase-orders/propose/", purchasing.ProposeView.as_view()),
    path("inventory/purchase-orders/<int:purchase_order_id>/", purchasing.OrderView.as_view()),
    path("inventory/purchase-orders/<int:purchase_order_id>/order/", purchasing.OrderPlaceView.as_view()),
    path("inventory/purchase-orders/<int:purchase_order_id>/receive/", purchasing.OrderReceiveView.as_view()),
    path("inventory/purchase-orders/<int:purchase_order_id>/cancel/", purchasing.OrderCancelView.as_view()),
    path("inventory/counts/", counts.CountsView.as_view()),
    path("inventory/counts/<int:count_id>/", counts.CountView.as_view()),
    path("inventory/counts/<int:count_id>/lines/", counts.CountLinesView.as_view()),
    path("inventory/counts/<int:count_id>/post/", counts.CountPostView.as_view()),
    path("inventory/counts/<int:count_id>/cancel/", counts.CountCancelView.as_view()),
    path("inventory/price-lists/", suppliers.PriceListsView.as_view()),
    path("inventory/price-lists/<uuid:price_list_id>/", suppliers.PriceListView.as_view()),
    path("inventory/price-lists/<uuid:price_list_id>/run/", suppliers.PriceListRunView.as_view()),
]
