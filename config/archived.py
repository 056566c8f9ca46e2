"""Which rows of the shared tables belong to one workshop: how they leave with it, come back and are erased with it.

Stands above every app because it names the tables of all of them. A shared table that points at a workshop and is
missing here fails tests/tenancy/test_archive_tables.py.
"""

from __future__ import annotations

from tenants.archive.types import PublicTable

OF_LISTING = "t.listing_id IN (SELECT l.id FROM public.directory_listing l WHERE l.workshop_id = %(workshop_id)s)"
OF_WORKSHOP = "t.workshop_id = %(workshop_id)s"
OF_SCHEMA = "t.schema_name = %(schema_name)s"
OWN_ID = frozenset({"id"})

PUBLIC_TABLES = (
    PublicTable(
        "directory_listing",
        OF_WORKSHOP,
        workshop_key="workshop_id",
        own_uuid="id",
        # Two entries of one workshop on the map would compete with each other: a copy begins hidden.
        written_as={"is_visible": "s.is_visible AND NOT %(is_copy)s"},
    ),
    PublicTable("directory_workinghours", OF_LISTING, given_anew=OWN_ID, parent_uuid="listing_id"),
    PublicTable("directory_specialday", OF_LISTING, given_anew=OWN_ID, parent_uuid="listing_id"),
    PublicTable("directory_photo", OF_LISTING, own_uuid="id", parent_uuid="listing_id"),
    PublicTable("directory_offer", OF_LISTING, given_anew=OWN_ID, parent_uuid="listing_id", is_reflection=True),
    PublicTable(
        "tenants_membership",
        OF_WORKSHOP,
        given_anew=OWN_ID,
        workshop_key="workshop_id",
        person_key="user_id",
        brings_people=True,
        # Whoever carried the file here could have written any name into it: everybody says yes themself, by logging in
        # at the workshop, and the workshop learns nothing about them before.
        written_as={
            "status": "CASE WHEN s.status = 'revoked' THEN s.status ELSE 'invited' END",
            "accepted_at": "NULL",
        },
    ),
    PublicTable(
        "portal_bookingentry",
        OF_WORKSHOP,
        workshop_key="workshop_id",
        person_key="user_id",
        is_reflection=True,
        stays_with_original=True,
        emptied_in_copy=(("calendar_appointment", "client_user_id"),),
    ),
    PublicTable(
        "portal_conversationentry",
        OF_WORKSHOP,
        workshop_key="workshop_id",
        person_key="user_id",
        is_reflection=True,
        stays_with_original=True,
        emptied_in_copy=(("chat_conversation", "client_user_id"),),
    ),
    # Consents and looks are the client's, not the workshop's: no file carries them, and they end with it.
    PublicTable("vehicles_workshopgrant", OF_WORKSHOP, carried=False),
    PublicTable("vehicles_workshoplook", OF_WORKSHOP, carried=False),
    PublicTable("notifications_notification", OF_SCHEMA, carried=False),
    PublicTable("notifications_delivery", OF_SCHEMA, carried=False),
    PublicTable("notifications_pushsubscription", OF_SCHEMA, carried=False),
    PublicTable("core_outboxmessage", OF_SCHEMA, carried=False),
    PublicTable("core_deadtask", OF_SCHEMA, carried=False),
    PublicTable("core_idempotencyrecord", OF_SCHEMA, carried=False),
    PublicTable("core_doneeffect", "t.key LIKE %(schema_name)s || ':%%'", carried=False),
    PublicTable("accounts_signin", "t.audience = 'workshop:' || %(schema_name)s", carried=False),
    PublicTable(
        "accounts_refreshgrant",
        "t.sign_in_id IN (SELECT s.id FROM public.accounts_signin s WHERE s.audience = 'workshop:' || %(schema_name)s)",
        carried=False,
    ),
)
