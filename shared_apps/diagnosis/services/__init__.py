from shared_apps.diagnosis.services.codes import trouble_codes_take_in
from shared_apps.diagnosis.services.grading import diagnosis_grade
from shared_apps.diagnosis.services.photos import photo_keep
from shared_apps.diagnosis.services.running import turn_run, turn_run_async
from shared_apps.diagnosis.services.sessions import (
    feedback_give,
    session_adopt,
    session_start,
    strangers_forget,
    visitor_of,
)

__all__ = [
    "diagnosis_grade",
    "feedback_give",
    "photo_keep",
    "session_adopt",
    "session_start",
    "strangers_forget",
    "trouble_codes_take_in",
    "turn_run",
    "turn_run_async",
    "visitor_of",
]
