from shared_apps.integrations.llm.client import ask, is_harmful, language_model
from shared_apps.integrations.llm.types import Asked, Call, Finished, ModelFailed, Piece, Tool

__all__ = ["Asked", "Call", "Finished", "ModelFailed", "Piece", "Tool", "ask", "is_harmful", "language_model"]
