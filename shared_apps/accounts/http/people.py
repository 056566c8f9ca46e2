"""The people of one workshop, and the caller themself."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.accounts import services
from shared_apps.accounts.browser import language_of
from shared_apps.accounts.http import serializers as bodies
from shared_apps.accounts.http.doors import AccountView
from shared_apps.accounts.selectors import (
    listing_id_of,
    people_of_workshop,
    person_get,
    person_of_workshop,
    person_out,
    profile_out,
    staff_list,
    staff_member_get,
    staff_member_out,
    user_out,
)
from shared_apps.core.permissions import permissions_of


class MeView(AccountView):
    @extend_schema(operation_id="me", responses=bodies.MeOut, tags=["accounts"])
    def get(self, request: Request) -> Response:
        """The caller, what they may do here, and where they are."""
        roles = sorted(self.actor.roles)
        workshop = self.workshop
        return Response(
            {
                "user": user_out(user=person_get(user_id=self.actor_id), roles_here=roles),
                "roles": roles,
                "permissions": permissions_of(self.actor.roles),
                "workshop": {
                    "name": workshop.name,
                    "slug": workshop.slug,
                    "timezone": workshop.timezone,
                    "status": workshop.status,
                    "listing_id": listing_id_of(workshop_id=workshop.id),
                },
            }
        )


class ProfileView(AccountView):
    @extend_schema(operation_id="users_profile", responses=bodies.ProfileOut, tags=["accounts"])
    def get(self, request: Request) -> Response:
        """What the caller told us about themself."""
        return Response(profile_out(user_id=self.actor_id))

    @extend_schema(
        operation_id="users_profile_update", request=bodies.ProfileIn, responses=bodies.ProfileOut, tags=["accounts"]
    )
    def put(self, request: Request) -> Response:
        """Fields that are left out stay as they are."""
        return Response(services.profile_update(user_id=self.actor_id, changes=self.body(bodies.ProfileIn)))


class UsersView(AccountView):
    permission = "people.view"
    is_paged = True

    @extend_schema(operation_id="users_list", responses=bodies.PersonOut(many=True), tags=["accounts"])
    def get(self, request: Request) -> Response:
        """The people of this workshop."""
        people = self.page_of(people_of_workshop(workshop_id=self.workshop.id))
        return Response([person_out(user=person) for person in people])


class UserView(AccountView):
    permission = "people.view"

    @extend_schema(operation_id="users_get", responses=bodies.PersonOut, tags=["accounts"])
    def get(self, request: Request, user_id: int) -> Response:
        """One person on the staff of this workshop."""
        return Response(person_out(user=person_of_workshop(workshop_id=self.workshop.id, user_id=user_id)))


class PeopleView(AccountView):
    permission = {"GET": "people.view", "POST": "people.edit"}
    is_paged = True

    @extend_schema(operation_id="people_list", responses=bodies.StaffMemberOut(many=True), tags=["people"])
    def get(self, request: Request) -> Response:
        """Everybody on the staff, invited and former ones included."""
        rows = self.page_of(staff_list(workshop_id=self.workshop.id))
        return Response([staff_member_out(row=row) for row in rows])

    @extend_schema(
        operation_id="people_invite",
        request=bodies.InviteIn,
        responses={201: bodies.StaffMemberOut},
        tags=["people"],
    )
    def post(self, request: Request) -> Response:
        """Invite by e-mail. They are on the staff once they log in on this host."""
        given = self.body(bodies.InviteIn)
        member = services.person_invite(
            workshop=self.workshop,
            email=given["email"],
            roles=given["roles"],
            language=language_of(request._request),
        )
        row = staff_member_get(workshop_id=self.workshop.id, membership_id=member.id)
        return Response(staff_member_out(row=row), status=201)


class StaffMemberView(AccountView):
    permission = {"GET": "people.view", "PUT": "people.edit", "DELETE": "people.edit"}

    @extend_schema(operation_id="people_get", responses=bodies.StaffMemberOut, tags=["people"])
    def get(self, request: Request, membership_id: int) -> Response:
        """A person's place on the staff."""
        return self._answer(membership_id)

    @extend_schema(
        operation_id="people_update", request=bodies.StaffMemberIn, responses=bodies.StaffMemberOut, tags=["people"]
    )
    def put(self, request: Request, membership_id: int) -> Response:
        """New roles or another status, at once."""
        services.staff_member_change(
            workshop_id=self.workshop.id, membership_id=membership_id, **self.body(bodies.StaffMemberIn)
        )
        return self._answer(membership_id)

    @extend_schema(operation_id="people_remove", responses=bodies.Nothing, tags=["people"])
    def delete(self, request: Request, membership_id: int) -> Response:
        """Off the staff at once; the row stays as history."""
        services.staff_member_remove(workshop_id=self.workshop.id, membership_id=membership_id)
        return Response({})

    def _answer(self, membership_id: int) -> Response:
        row = staff_member_get(workshop_id=self.workshop.id, membership_id=membership_id)
        return Response(staff_member_out(row=row))
