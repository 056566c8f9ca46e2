from tenant_apps.workorders.selectors.clock import changes_of, entries, entry_out, hours_of_order, running_of
from tenant_apps.workorders.selectors.diagnoses import diagnosis_of_order
from tenant_apps.workorders.selectors.estimates import (
    estimate_get,
    estimate_newest,
    estimate_of_link,
    estimates_out,
    evidence_out,
    page_out,
    photo_key,
    workshop_of_link,
)
from tenant_apps.workorders.selectors.inspections import inspections_out, template_get, template_list, template_out
from tenant_apps.workorders.selectors.intake import file_out, files_of, intake_out, protocol_content
from tenant_apps.workorders.selectors.jobs import job_get, job_list, job_out, rules_get, rules_out
from tenant_apps.workorders.selectors.orders import (
    blockers_of,
    line_out,
    order_get,
    order_head,
    order_list,
    order_out,
    orders_out,
)
from tenant_apps.workorders.selectors.pit import pit_out
from tenant_apps.workorders.selectors.timesheet import Span, timesheet_of, timesheet_out

__all__ = [
    "Span",
    "blockers_of",
    "changes_of",
    "diagnosis_of_order",
    "entries",
    "entry_out",
    "estimate_get",
    "estimate_newest",
    "estimate_of_link",
    "estimates_out",
    "evidence_out",
    "file_out",
    "files_of",
    "hours_of_order",
    "inspections_out",
    "intake_out",
    "job_get",
    "job_list",
    "job_out",
    "line_out",
    "order_get",
    "order_head",
    "order_list",
    "order_out",
    "orders_out",
    "page_out",
    "photo_key",
    "pit_out",
    "protocol_content",
    "rules_get",
    "rules_out",
    "running_of",
    "template_get",
    "template_list",
    "template_out",
    "timesheet_of",
    "timesheet_out",
    "workshop_of_link",
]
