from shared_apps.diagnosis.selectors.codes import trouble_code
from shared_apps.diagnosis.selectors.quality import quality, quality_by_provider, spending
from shared_apps.diagnosis.selectors.sessions import (
    can_see,
    causes_of,
    diagnoses_of,
    diagnosis_of,
    diagnosis_out,
    is_own_diagnosis,
    message_out,
    messages_after,
    session_get,
    session_out,
    sessions_of,
    symptoms_of,
)

__all__ = [
    "can_see",
    "causes_of",
    "diagnoses_of",
    "diagnosis_of",
    "diagnosis_out",
    "is_own_diagnosis",
    "message_out",
    "messages_after",
    "quality",
    "quality_by_provider",
    "session_get",
    "session_out",
    "sessions_of",
    "spending",
    "symptoms_of",
    "trouble_code",
]
