from shared_apps.integrations.llm.client import language_model

__all__ = ["language_model"]
