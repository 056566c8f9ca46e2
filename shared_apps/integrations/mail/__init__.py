from shared_apps.integrations.mail.client import mailer
from shared_apps.integrations.mail.inbox import kept_mails
from shared_apps.integrations.mail.types import Mail, Mailer

__all__ = ["Mail", "Mailer", "kept_mails", "mailer"]
