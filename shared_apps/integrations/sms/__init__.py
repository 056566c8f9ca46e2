from shared_apps.integrations.sms.client import texter
from shared_apps.integrations.sms.types import Sms, Texter

__all__ = ["Sms", "Texter", "texter"]
