from tenant_apps.inventory.models.catalogue import Location, Part, Supplier
from tenant_apps.inventory.models.counts import CountLine, StockCount
from tenant_apps.inventory.models.ledger import Movement, Reservation, StockAlert
from tenant_apps.inventory.models.orders import PurchaseLine, PurchaseOrder, Receipt, ReceiptLine
from tenant_apps.inventory.models.price_lists import PriceList

__all__ = [
    "CountLine",
    "Location",
    "Movement",
    "Part",
    "PriceList",
    "PurchaseLine",
    "PurchaseOrder",
    "Receipt",
    "ReceiptLine",
    "Reservation",
    "StockAlert",
    "StockCount",
    "Supplier",
]
