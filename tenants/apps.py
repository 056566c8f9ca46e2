from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django_tenants.apps import DjangoTenantsConfig


class QuietDjangoTenantsConfig(DjangoTenantsConfig):
    """django-tenants without its look into the database at start: linters and builds run without one."""

    name = "django_tenants"

    def ready(self) -> None:
        """What upstream checks here, our settings fix: router, tenant model, search paths."""


class TenantsConfig(AppConfig):
    name = "tenants"
    label = "tenants"

    def ready(self) -> None:
        from tenants import checks, handlers  # registers checks and cache invalidation
        from tenants.guard_roles import after_migrate

        del checks, handlers
        post_migrate.connect(after_migrate, sender=self, dispatch_uid="guard_roles")
