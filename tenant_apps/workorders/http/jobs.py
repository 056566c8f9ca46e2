"""Labour rate, inspection fee and canned jobs."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from shared_apps.core.fields import checked
from shared_apps.core.http import WorkshopView
from tenant_apps.workorders import selectors, services
from tenant_apps.workorders.http import answers
from tenant_apps.workorders.http.door import TAGS
from tenant_apps.workorders.http.serializers import JobEditIn, JobIn, JobsQuery, OrderRulesIn

SETTINGS = {"GET": "orders.prices", "POST": "orders.settings", "PUT": "orders.settings", "DELETE": "orders.settings"}


class RulesView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="order_rules_get", responses=answers.RulesOut, tags=TAGS)
    def get(self, request: Request) -> Response:
        return Response(selectors.rules_out(rules=selectors.rules_get()))

    @extend_schema(operation_id="order_rules_update", request=OrderRulesIn, responses=answers.RulesOut, tags=TAGS)
    def put(self, request: Request) -> Response:
        told = checked(OrderRulesIn, request)
        version = told.pop("version")
        return Response(
            selectors.rules_out(rules=services.rules_save(told=services.RulesTold(**told), version=version))
        )


class JobsView(WorkshopView):
    permission = SETTINGS
    is_paged = True

    @extend_schema(operation_id="jobs_list", parameters=[JobsQuery], responses=answers.JobOut(many=True), tags=TAGS)
    def get(self, request: Request) -> Response:
        told = checked(JobsQuery, request)
        jobs = self.page_of(selectors.job_list(q=told["q"], only_active=told["active"]))
        return Response([selectors.job_out(job=job) for job in jobs])

    @extend_schema(operation_id="jobs_create", request=JobIn, responses={201: answers.JobOut}, tags=TAGS)
    def post(self, request: Request) -> Response:
        job = services.job_save(job_id=None, told=_told(checked(JobIn, request)))
        return Response(_fresh(job.pk), status=201)


class JobView(WorkshopView):
    permission = SETTINGS

    @extend_schema(operation_id="jobs_get", responses=answers.JobOut, tags=TAGS)
    def get(self, request: Request, canned_job_id: int) -> Response:
        return Response(_fresh(canned_job_id))

    @extend_schema(operation_id="jobs_update", request=JobEditIn, responses=answers.JobOut, tags=TAGS)
    def put(self, request: Request, canned_job_id: int) -> Response:
        """All positions anew. 409 CONFLICT brings the job as somebody else saved it."""
        told = checked(JobEditIn, request)
        version = told.pop("version")
        job = services.job_save(job_id=canned_job_id, told=_told(told), version=version)
        return Response(_fresh(job.pk))

    @extend_schema(operation_id="jobs_delete", responses={204: None}, tags=TAGS)
    def delete(self, request: Request, canned_job_id: int) -> Response:
        services.job_delete(job_id=canned_job_id)
        return Response(status=204)


def _told(form: dict[str, Any]) -> services.JobTold:
    lines = form.pop("lines")
    return services.JobTold(**form, lines=[services.JobLineTold(**line) for line in lines])


def _fresh(job_id: int) -> dict[str, Any]:
    return selectors.job_out(job=selectors.job_get(job_id=job_id))
