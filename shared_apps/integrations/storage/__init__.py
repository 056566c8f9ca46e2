from shared_apps.integrations.storage.client import file_store
from shared_apps.integrations.storage.door import lent_response
from shared_apps.integrations.storage.keys import new_key
from shared_apps.integrations.storage.private import lent, private_url
from shared_apps.integrations.storage.types import FileStore, ForeignFile

__all__ = ["FileStore", "ForeignFile", "file_store", "lent", "lent_response", "new_key", "private_url"]
