from shared_apps.integrations.push.client import may_be_asked, push_key, pusher
from shared_apps.integrations.push.types import Push, Pusher, Subscription

__all__ = ["Push", "Pusher", "Subscription", "may_be_asked", "push_key", "pusher"]
