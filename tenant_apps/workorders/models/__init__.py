from tenant_apps.workorders.models.clock import TimeChange, TimeEntry
from tenant_apps.workorders.models.estimates import ConsentRecord, Estimate
from tenant_apps.workorders.models.inspections import Inspection, InspectionItem, InspectionTemplate, TemplateItem
from tenant_apps.workorders.models.intake import Intake, OrderFile, SignedProtocol
from tenant_apps.workorders.models.jobs import CannedJob, CannedJobLine, OrderRules
from tenant_apps.workorders.models.lines import OrderLine
from tenant_apps.workorders.models.orders import OrderEvent, OrderSeries, WorkOrder
from tenant_apps.workorders.models.uploads import Upload, UploadPart

__all__ = [
    "CannedJob",
    "CannedJobLine",
    "ConsentRecord",
    "Estimate",
    "Inspection",
    "InspectionItem",
    "InspectionTemplate",
    "Intake",
    "OrderEvent",
    "OrderFile",
    "OrderLine",
    "OrderRules",
    "OrderSeries",
    "SignedProtocol",
    "TemplateItem",
    "TimeChange",
    "TimeEntry",
    "Upload",
    "UploadPart",
    "WorkOrder",
]
