from tenant_apps.workorders.services.answering import estimate_answer
from tenant_apps.workorders.services.birth import workshop_furnish
from tenant_apps.workorders.services.causes import cause_record
from tenant_apps.workorders.services.clock import (
    WorkedTold,
    clock_start,
    clock_stop,
    entry_add,
    entry_correct,
    entry_delete,
)
from tenant_apps.workorders.services.consents import consents_record
from tenant_apps.workorders.services.editing import note_add, order_save
from tenant_apps.workorders.services.estimate_paper import estimate_pdf
from tenant_apps.workorders.services.estimates import estimate_extend, estimate_revoke, estimate_seen
from tenant_apps.workorders.services.files import file_add, file_forget, file_put_back, file_remove
from tenant_apps.workorders.services.following import orders_move, shelf_changed
from tenant_apps.workorders.services.inspections import (
    ItemTold,
    TemplateItemTold,
    TemplateTold,
    finding_propose,
    inspection_finish,
    inspection_start,
    item_save,
    template_save,
)
from tenant_apps.workorders.services.intake import intake_save, protocol_sign
from tenant_apps.workorders.services.lines import (
    job_put_on,
    line_add,
    line_done,
    line_remove,
    line_save,
    lines_arrange,
)
from tenant_apps.workorders.services.moves import Said, order_act
from tenant_apps.workorders.services.opening import order_open
from tenant_apps.workorders.services.protocol_paper import protocol_pdf
from tenant_apps.workorders.services.quoted import order_moved_tell, quote_take_in, quotes_wait_for, visit_check
from tenant_apps.workorders.services.reminding import approvals_remind, services_remind
from tenant_apps.workorders.services.rules import JobLineTold, JobTold, RulesTold, job_delete, job_save, rules_save
from tenant_apps.workorders.services.stock import line_issue, line_return
from tenant_apps.workorders.services.uploads import PART_BYTES, Progress, upload_begin, upload_continue
from tenant_apps.workorders.services.visiting import visit_change_heard, visit_status_heard

__all__ = [
    "PART_BYTES",
    "ItemTold",
    "JobLineTold",
    "JobTold",
    "Progress",
    "RulesTold",
    "Said",
    "TemplateItemTold",
    "TemplateTold",
    "WorkedTold",
    "approvals_remind",
    "cause_record",
    "clock_start",
    "clock_stop",
    "consents_record",
    "entry_add",
    "entry_correct",
    "entry_delete",
    "estimate_answer",
    "estimate_extend",
    "estimate_pdf",
    "estimate_revoke",
    "estimate_seen",
    "file_add",
    "file_forget",
    "file_put_back",
    "file_remove",
    "finding_propose",
    "inspection_finish",
    "inspection_start",
    "intake_save",
    "item_save",
    "job_delete",
    "job_put_on",
    "job_save",
    "line_add",
    "line_done",
    "line_issue",
    "line_remove",
    "line_return",
    "line_save",
    "lines_arrange",
    "note_add",
    "order_act",
    "order_moved_tell",
    "order_open",
    "order_save",
    "orders_move",
    "protocol_pdf",
    "protocol_sign",
    "quote_take_in",
    "quotes_wait_for",
    "rules_save",
    "services_remind",
    "shelf_changed",
    "template_save",
    "upload_begin",
    "upload_continue",
    "visit_change_heard",
    "visit_check",
    "visit_status_heard",
    "workshop_furnish",
]
