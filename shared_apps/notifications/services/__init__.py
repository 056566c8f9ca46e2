from shared_apps.notifications.services.bells import bells_empty, mark_read, notify
from shared_apps.notifications.services.forgetting import forget
from shared_apps.notifications.services.lost import dead_tasks_report, lost_leave, lost_report, lost_resend, sweep
from shared_apps.notifications.services.mails import mail_promise, mail_send
from shared_apps.notifications.services.preferences import (
    Choice,
    preferences_set,
    push_subscribe,
    push_unsubscribe,
    unsubscribe,
)
from shared_apps.notifications.services.sending import attempt
from shared_apps.notifications.services.telling import (
    notify_staff,
    notify_staff_once,
    take_back,
    tell,
    tell_staff,
    told_at,
)
from shared_apps.notifications.words import in_each, render_mail

__all__ = [
    "Choice",
    "attempt",
    "bells_empty",
    "dead_tasks_report",
    "forget",
    "in_each",
    "lost_leave",
    "lost_report",
    "lost_resend",
    "mail_promise",
    "mail_send",
    "mark_read",
    "notify",
    "notify_staff",
    "notify_staff_once",
    "preferences_set",
    "push_subscribe",
    "push_unsubscribe",
    "render_mail",
    "sweep",
    "take_back",
    "tell",
    "tell_staff",
    "told_at",
    "unsubscribe",
]
