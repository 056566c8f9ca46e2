from tenant_apps.chat.services.canned import canned_remove, canned_save
from tenant_apps.chat.services.conversations import conversation_begin, conversation_change, visit_tell, visit_tell_soon
from tenant_apps.chat.services.files import file_forget, file_send
from tenant_apps.chat.services.messages import message_delete, message_edit, message_send, messages_read
from tenant_apps.chat.services.quotes import quote_answer, quote_put_on, quote_send, quotes_free, quotes_offer_again
from tenant_apps.chat.services.reminding import unread_remind

__all__ = [
    "canned_remove",
    "canned_save",
    "conversation_begin",
    "conversation_change",
    "file_forget",
    "file_send",
    "message_delete",
    "message_edit",
    "message_send",
    "messages_read",
    "quote_answer",
    "quote_put_on",
    "quote_send",
    "quotes_free",
    "quotes_offer_again",
    "unread_remind",
    "visit_tell",
    "visit_tell_soon",
]
