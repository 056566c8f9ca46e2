from shared_apps.integrations.documents.client import pdf_of
from shared_apps.integrations.documents.door import paper_response
from shared_apps.integrations.documents.types import Paper

__all__ = ["Paper", "paper_response", "pdf_of"]
