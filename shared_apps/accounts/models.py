from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Now
from django.utils import timezone

from shared_apps.core.models import EncryptedTextField, TimestampedModel


class UserManager(BaseUserManager["User"]):
    """Makes people the way Django and allauth ask for it; the house's own code uses accounts.services."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=email.strip().lower(), **fields)
        user.username = fields.get("username") or user.email[:150]
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        return self.create_user(email, password, role=User.Role.ADMIN, is_staff=True, **fields)

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """One person, whatever they do here. Rights at a workshop come from memberships, never from `role`."""

    class Role(models.TextChoices):
        ADMIN = "admin"
        OWNER = "owner"
        MECHANIC = "mechanic"
        CLIENT = "client"

    class Status(models.TextChoices):
        ACTIVE = "active"
        BLOCKED = "blocked"
        ERASED = "erased"

    username = models.CharField(max_length=150, unique=True)
    email = models.EmailField(max_length=254, unique=True)
    first_name = models.CharField(max_length=60, blank=True, default="")
    last_name = models.CharField(max_length=60, blank=True, default="")
    role = models.CharField(max_length=20, choices=Role, default=Role.CLIENT)
    status = models.CharField(max_length=20, choices=Status, default=Status.ACTIVE)
    language = models.CharField(max_length=5, default="pl")
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)
    login_attempts = models.IntegerField(default=0)
    # Grows with every password change; tokens carry it, so that older ones end at once.
    password_version = models.IntegerField(default=1)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_any_case"),
            models.CheckConstraint(
                name="user_role_known", condition=Q(role__in=["admin", "owner", "mechanic", "client"])
            ),
            models.CheckConstraint(name="user_status_known", condition=Q(status__in=["active", "blocked", "erased"])),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class Profile(TimestampedModel):
    """What a person told us about themself. Contact details are encrypted at rest."""

    class Contact(models.TextChoices):
        EMAIL = "email"
        PHONE = "phone"
        SMS = "sms"

    class Gender(models.TextChoices):
        FEMALE = "female"
        MALE = "male"
        OTHER = "other"

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="profile")
    address = EncryptedTextField(blank=True, default="")
    phone = EncryptedTextField(blank=True, default="")
    date_of_birth = EncryptedTextField(blank=True, default="")
    emergency_contact = EncryptedTextField(blank=True, default="")
    emergency_phone = EncryptedTextField(blank=True, default="")
    photo = models.CharField(max_length=255, blank=True, default="")
    preferred_contact_method = models.CharField(max_length=20, choices=Contact, default=Contact.EMAIL)
    gender = models.CharField(max_length=10, choices=Gender, blank=True, default="")
    marketing_consent = models.BooleanField(default=False)
    marketing_consent_at = models.DateTimeField(null=True, blank=True)
    privacy_policy_accepted = models.BooleanField(default=True)
    privacy_policy_accepted_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"profile of {self.user_id}"


class EmailCode(TimestampedModel):
    """One open question to a mailbox: a code was sent to it, and whoever types it owns the address.

    A person who signs up lives here, encrypted, until the mailbox has answered: nobody can occupy an address that is
    not theirs, and a known address costs the same work as an unknown one. The code itself is kept as a digest.
    """

    class Purpose(models.TextChoices):
        SIGN_UP = "sign_up"
        RESET = "reset"
        INVITATION = "invitation"

    purpose = models.CharField(max_length=12, choices=Purpose)
    email = models.EmailField(max_length=254)
    digest = models.CharField(max_length=64)
    expires_at = models.DateTimeField()
    failed_attempts = models.IntegerField(default=0)
    sent_count = models.IntegerField(default=0)
    window_started_at = models.DateTimeField(default=timezone.now)
    sign_up = EncryptedTextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="emailcode_one_per_purpose", fields=["purpose", "email"]),
            models.CheckConstraint(
                name="emailcode_purpose_known", condition=Q(purpose__in=["sign_up", "reset", "invitation"])
            ),
        ]
        indexes = [models.Index(name="emailcode_age", fields=["updated_at"])]

    def __str__(self) -> str:
        return f"{self.purpose} {self.email}"


class SignIn(models.Model):
    """One log-in of one person on one host: the family of all refresh tokens that follow from it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="sign_ins")
    audience = models.CharField(max_length=80)
    started_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(default=timezone.now, db_default=Now())
    # As a person would say it ("Firefox", "Windows"), empty where nobody could tell; the rest of what a browser says
    # about itself is not kept.
    browser = models.CharField(max_length=30, blank=True, default="", db_default="")
    system = models.CharField(max_length=30, blank=True, default="", db_default="")
    # No token of the family lives longer; moves with every rotation.
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(name="signin_live", fields=["user"], condition=Q(revoked_at__isnull=True)),
            models.Index(name="signin_age", fields=["expires_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} on {self.audience}"


class RefreshGrant(models.Model):
    """One refresh token. Used once; within a short grace a second use is answered with the same successor."""

    jti = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sign_in = models.ForeignKey(SignIn, models.CASCADE, related_name="grants")
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    successor = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="predecessor")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="refreshgrant_successor_when_used",
                condition=Q(successor__isnull=True) | Q(used_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.jti)
