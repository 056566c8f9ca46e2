from shared_apps.diagnosis.models.codes import TroubleCode
from shared_apps.diagnosis.models.diagnoses import AiDiagnosis, Feedback, MonthlySpend
from shared_apps.diagnosis.models.sessions import ChatMessage, ChatSession

__all__ = ["AiDiagnosis", "ChatMessage", "ChatSession", "Feedback", "MonthlySpend", "TroubleCode"]
