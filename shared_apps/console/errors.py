from django.utils.translation import gettext_lazy as _

from shared_apps.core.errors import Conflict


class JobRunning(Conflict):
    code = "JOB_RUNNING"
    message = _("Z tym warsztatem właśnie coś się dzieje. Poczekaj, aż się skończy.")


class NoFile(Conflict):
    code = "NO_FILE"
    message = _("Tego pliku już nie ma. Zrób nowy eksport.")
