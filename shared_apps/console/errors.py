from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class JobRunning(Conflict):
    code = "JOB_RUNNING"
    message = _("Z tym warsztatem właśnie coś się dzieje. Poczekaj, aż się skończy.")


class NoFile(Conflict):
    code = "NO_FILE"
    message = _("Tego pliku już nie ma. Zrób nowy eksport.")


class TaskDecided(Conflict):
    code = "TASK_DECIDED"
    message = _("O tym zadaniu ktoś już zdecydował.")


class TaskHomeless(Conflict):
    code = "TASK_HOMELESS"
    message = _("Warsztat tego zadania jest zawieszony albo już go nie ma, więc nie można go tam wykonać.")


class TaskUnknown(Conflict):
    code = "TASK_UNKNOWN"
    message = _("Tego zadania nikt już nie umie wykonać.")
